using BenchmarkDotNet.Attributes;
using Neptu.Wariga.HolyDays;
using Neptu.Wariga.Pawukon;
using Neptu.Wariga.Saka;

namespace Neptu.Benchmarks.Wariga;

/// <summary>One day; figures are per day. The dates go round so that none is predicted.</summary>
[MemoryDiagnoser]
public class DayBenchmarks
{
    private const int Days = 4096;

    private readonly DateOnly[] _dates = new DateOnly[Days];

    /// <summary>Spreads the dates over what the lunar calendar covers.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(1);
        var span = SakaDay.Last.DayNumber - SakaDay.First.DayNumber;
        for (var i = 0; i < Days; i++) _dates[i] = SakaDay.First.AddDays(random.Next(span + 1));
    }

    /// <summary>The week and the ten wewaran: at most 25 ns, 0 B.</summary>
    [Benchmark(OperationsPerInvoke = Days)]
    public int Pawukon()
    {
        var sum = 0;
        foreach (var date in _dates) sum += WholeDay.Pawukon(PawukonDay.On(date));
        return sum;
    }

    /// <summary>The lunar day.</summary>
    [Benchmark(OperationsPerInvoke = Days)]
    public int Lunar()
    {
        var sum = 0;
        foreach (var date in _dates) sum += WholeDay.Lunar(SakaDay.On(date));
        return sum;
    }

    /// <summary>The holy days.</summary>
    [Benchmark(OperationsPerInvoke = Days)]
    public int HolyDays()
    {
        var sum = 0;
        foreach (var date in _dates) sum += HolyDayCalendar.On(date).Count;
        return sum;
    }

    /// <summary>The Pawukon, the lunar day and the holy days: at most 150 ns, 0 B.</summary>
    [Benchmark(OperationsPerInvoke = Days)]
    public int WholeDayOf()
    {
        var sum = 0;
        foreach (var date in _dates) sum += WholeDay.Of(date);
        return sum;
    }
}
