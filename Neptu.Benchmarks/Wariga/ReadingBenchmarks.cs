using BenchmarkDotNet.Attributes;
using Neptu.Wariga.Matches;
using Neptu.Wariga.Soul;

namespace Neptu.Benchmarks.Wariga;

/// <summary>Readings, which are objects and thus allocate.</summary>
[MemoryDiagnoser]
public class ReadingBenchmarks
{
    private readonly DateOnly _birth = new(1990, 5, 15);
    private readonly DateOnly _other = new(1990, 8, 17);
    private readonly DateOnly _day = new(2026, 2, 12);

    /// <summary>The soul reading of a birth.</summary>
    [Benchmark]
    public Potensi Potensi() => SoulReading.Potensi(_birth);

    /// <summary>The soul reading of a birth and of a day for it.</summary>
    [Benchmark]
    public FullReading Full() => SoulReading.Full(_birth, _day);

    /// <summary>How two people match.</summary>
    [Benchmark]
    public CompatibilityResult TwoPeople() => Compatibility.Of(_birth, _other);

    /// <summary>How five people match, each with each.</summary>
    [Benchmark]
    public IReadOnlyList<CompatibilityPair> FivePeople() => Compatibility.Among(_birth, _other, _day, _birth, _other);
}
