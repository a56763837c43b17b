using System.Text.Json;
using Neptu.Wariga.Pawukon;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Unit.Wariga;

/// <summary>What must hold on every day of two centuries, and in every cycle.</summary>
public sealed class PawukonPropertyTests
{
    private static readonly DateOnly First = new(1900, 1, 1);
    private static readonly DateOnly Last = new(2100, 12, 31);

    private static IEnumerable<DateOnly> EveryDay =>
        Enumerable.Range(First.DayNumber, Last.DayNumber - First.DayNumber + 1).Select(DateOnly.FromDayNumber);

    private static IEnumerable<PawukonDay> Cycle => Enumerable.Range(0, PawukonDay.CycleLength).Select(PawukonDay.FromIndex);

    [Fact]
    public void Every_day_is_what_stepping_through_the_weeks_by_hand_gives()
    {
        var walk = new PawukonWalk(new DateOnly(1899, 10, 8));
        var wrong = new List<string>();
        for (; walk.Date <= Last; walk.Step())
        {
            var names = Names(PawukonDay.On(walk.Date));
            if (names != walk.Names) wrong.Add($"{walk.Date:O}: {names}, by hand {walk.Names}");
        }

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void The_same_day_comes_back_after_210_days_and_not_before()
    {
        EveryDay.Where(date => PawukonDay.On(date) != PawukonDay.On(date.AddDays(PawukonDay.CycleLength))).ShouldBeEmpty();
        Cycle.Select(day => day.ToString()).Distinct().Count().ShouldBe(PawukonDay.CycleLength);
    }

    [Fact]
    public void The_index_goes_up_by_one_each_day()
    {
        var index = PawukonDay.On(First.AddDays(-1)).Index;
        foreach (var date in EveryDay)
        {
            index = index == 209 ? 0 : index + 1;
            PawukonDay.On(date).Index.ShouldBe(index);
        }
    }

    [Fact]
    public void Saptawara_is_the_Gregorian_weekday() =>
        EveryDay.Where(date => (int)PawukonDay.On(date).Saptawara != (int)date.DayOfWeek).ShouldBeEmpty();

    [Fact]
    public void Regular_weeks_give_every_name_equally_often()
    {
        ShouldOccur(day => day.Triwara, _ => 70);
        ShouldOccur(day => day.Pancawara, _ => 42);
        ShouldOccur(day => day.Sadwara, _ => 35);
        ShouldOccur(day => day.Saptawara, _ => 30);
        ShouldOccur(day => day.Wuku, _ => 7);
        ShouldOccur(day => day.Ingkel, _ => 35);
        ShouldOccur(day => day.Jejepan, _ => 35);
        ShouldOccur(day => day.Lintang, _ => 6);
    }

    [Fact]
    public void Weeks_that_stand_still_give_one_name_more_often()
    {
        ShouldOccur(day => day.Caturwara, name => name == Caturwara.Jaya ? 54 : 52);
        ShouldOccur(day => day.Astawara, name => name == Astawara.Kala ? 28 : 26);
        ShouldOccur(day => day.Sangawara, name => name == Sangawara.Dangu ? 26 : 23);
    }

    [Fact]
    public void Urip_and_the_weeks_set_by_it_occur_as_often_as_published()
    {
        using var rules = JsonDocument.Parse(File.ReadAllText(VectorFile.PathOf("interpretive_rules.json")));
        var published = rules.RootElement.GetProperty("count_of_u_over_210").EnumerateObject()
            .ToDictionary(p => int.Parse(p.Name, null), p => p.Value.GetInt32());
        int Days(Func<int, bool> urip) => published.Where(p => urip(p.Key)).Sum(p => p.Value);

        Cycle.CountBy(day => day.Urip).OrderBy(c => c.Key).ShouldBe(published.OrderBy(c => c.Key));
        ShouldOccur(day => day.Ekawara, name => Days(u => u % 2 == (int)name));
        ShouldOccur(day => day.Dwiwara, name => Days(u => u % 2 == (int)name));
        ShouldOccur(day => day.Dasawara, name => Days(u => u % 10 == (int)name));
        ShouldOccur(day => day.WatekAlit, name => Days(u => u % 4 == (int)name));
        ShouldOccur(day => day.WatekMadya, name => Days(u => u % 5 == (int)name));
    }

    private static void ShouldOccur<T>(Func<PawukonDay, T> week, Func<T, int> days)
        where T : struct, Enum
    {
        var counted = Cycle.CountBy(week).ToDictionary();
        Enum.GetValues<T>().ToDictionary(name => name, name => counted.GetValueOrDefault(name))
            .ShouldBe(Enum.GetValues<T>().ToDictionary(name => name, days));
    }

    private static string Names(PawukonDay day) => string.Join(
        ' ', day.Ekawara == Ekawara.None ? "-" : day.Ekawara.Name(), day.Dwiwara.Name(), day.Triwara.Name(),
        day.Caturwara.Name(), day.Pancawara.Name(), day.Sadwara.Name(), day.Saptawara.Name(), day.Astawara.Name(),
        day.Sangawara.Name(), day.Dasawara.Name(), day.Wuku.Name(), day.Urip);
}
