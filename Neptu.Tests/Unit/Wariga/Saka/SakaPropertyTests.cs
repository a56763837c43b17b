using Neptu.Wariga.Saka;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Unit.Wariga.Saka;

/// <summary>What must hold on every day that the lunar calendar covers.</summary>
public sealed class SakaPropertyTests
{
    // On this day the count was set anew, one lunar day further.
    private static readonly DateOnly Reform = new(2000, 1, 6);

    private static readonly List<(DateOnly Date, SakaDay Day)> Days =
    [
        .. Enumerable.Range(SakaDay.First.DayNumber, SakaDay.Last.DayNumber - SakaDay.First.DayNumber + 1)
            .Select(DateOnly.FromDayNumber).Select(date => (date, SakaDay.On(date))),
    ];

    private static IEnumerable<((DateOnly Date, SakaDay Day) Yesterday, (DateOnly Date, SakaDay Day) Today)> Steps =>
        Days.Zip(Days.Skip(1));

    [Fact]
    public void Every_day_is_what_keeping_the_calendar_by_hand_gives()
    {
        var walk = new SakaWalk();
        var wrong = new List<string>();
        for (; walk.Date <= SakaDay.Last; walk.Step())
        {
            var names = Names(SakaDay.On(walk.Date));
            if (names != walk.Names) wrong.Add($"{walk.Date:O}: {names}, by hand {walk.Names}");
        }

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void A_lunar_day_is_passed_over_only_by_a_ngunaratri_and_once_by_the_reform()
    {
        var jumps = Steps.Where(s => ((s.Today.Day.LunarDay - s.Yesterday.Day.LunarDay + 30) % 30) != 1).ToList();

        jumps.Where(s => !s.Yesterday.Day.IsNgunaratri).Select(s => s.Today.Date).ShouldBe([Reform]);
        jumps.ShouldAllBe(s => ((s.Today.Day.LunarDay - s.Yesterday.Day.LunarDay + 30) % 30) == 2);
    }

    [Fact]
    public void A_ngunaratri_comes_every_63_days_on_each_side_of_the_reform()
    {
        var apart = Days.Where(d => d.Day.IsNgunaratri)
            .GroupBy(d => d.Date < Reform)
            .SelectMany(side => side.Zip(side.Skip(1), (a, b) => b.Date.DayNumber - a.Date.DayNumber));

        apart.Distinct().ShouldBe([63]);
    }

    [Fact]
    public void A_ngunaratri_falls_on_each_even_lunar_day_and_on_no_other() =>
        Days.Where(d => d.Day.IsNgunaratri).Select(d => d.Day.LunarDay).Distinct().Order()
            .ShouldBe(Enumerable.Range(1, 15).Select(i => 2 * i));

    [Fact]
    public void A_month_has_29_or_30_days_one_Purnama_and_one_Tilem()
    {
        // A new month begins the day after each Tilem; the first and last month are not whole.
        var months = Days.Where(d => d.Day.IsTilem).Select(d => d.Date).ToList();
        var lengths = months.Zip(months.Skip(1), (a, b) => (Tilem: b, Days: b.DayNumber - a.DayNumber));

        lengths.Where(m => m.Days is not (29 or 30)).ShouldBeEmpty();
        Days.Count(d => d.Day.IsPurnama).ShouldBeInRange(months.Count - 1, months.Count + 1);
        Steps.Where(s => s.Today.Day.Sasih != s.Yesterday.Day.Sasih || s.Today.Day.IsNampih != s.Yesterday.Day.IsNampih)
            .ShouldAllBe(s => s.Yesterday.Day.IsTilem);
    }

    [Fact]
    public void The_civil_day_counts_from_the_day_after_Tilem()
    {
        foreach (var (yesterday, today) in Steps)
            if (today.Date != Reform) today.Day.CivilDay.ShouldBe(yesterday.Day.IsTilem ? 1 : yesterday.Day.CivilDay + 1);
    }

    [Fact]
    public void Months_follow_one_another_and_a_leap_year_has_thirteen()
    {
        var months = Days.Select(d => (d.Day.Year, d.Day.Sasih, d.Day.IsNampih)).Distinct().ToList();
        var years = months.GroupBy(m => m.Year).Where(y => y.Key is > 1821 and < 2022).ToList();

        years.ShouldAllBe(y => y.First().Sasih == Sasih.Kadasa && y.Last().Sasih == Sasih.Kasanga);
        years.ShouldAllBe(y => y.Count(m => m.IsNampih) == y.Count() - 12);
        years.Max(y => y.Count()).ShouldBe(13);
        foreach (var (a, b) in months.Zip(months.Skip(1)))
            b.ShouldBe(b.IsNampih
                ? (a.Year, a.Sasih, true)
                : (a.Sasih == Sasih.Kasanga ? a.Year + 1 : a.Year, (Sasih)(((int)a.Sasih + 1) % 12), false));
    }

    [Fact]
    public void Leap_months_stand_where_the_published_rule_puts_them()
    {
        var leap = Days.Where(d => d.Day.IsNampih && d.Day.Year is >= 1911 and <= 1940)
            .Select(d => $"{d.Day.Year} {d.Day.Sasih.Name()}").Distinct();

        leap.ShouldBe(
        [
            "1911 Desta", "1914 Sadha", "1915 Karo", "1918 Sadha", "1921 Desta", "1923 Katiga", "1927 Sadha", "1930 Desta",
            "1933 Sadha", "1935 Sadha", "1938 Desta",
        ]);
    }

    // Apart from every rule of the calendar: the mean new moon of Meeus, Astronomical Algorithms, 49.1.
    [Fact]
    public void Every_Tilem_is_within_a_day_and_a_half_of_the_mean_new_moon()
    {
        const double month = 29.530588861;
        var far = Days.Where(d => d.Day.IsTilem).Where(d =>
        {
            var noonInBali = d.Date.DayNumber + 1721425.5 + 0.5 - (8.0 / 24);
            var moons = (noonInBali - 2451550.09766) / month;
            return Math.Abs(moons - Math.Round(moons)) * month > 1.5;
        });

        far.Select(d => d.Date).ShouldBeEmpty();
    }

    [Fact]
    public void Certainty_changes_on_the_documented_days_only()
    {
        var changes = Steps.Where(s => s.Today.Day.Certainty != s.Yesterday.Day.Certainty)
            .Select(s => $"{s.Today.Date:yyyy-MM-dd} {s.Today.Day.Certainty.Key()}");

        Days[0].Day.Certainty.ShouldBe(Certainty.Projected);
        changes.ShouldBe(
        [
            "1971-12-21 certain", "1993-08-19 disputed", "1994-01-20 certain", "2000-01-01 disputed", "2000-01-06 certain",
        ]);
    }

    private static string Names(SakaDay day) => string.Join(
        ' ', day.Year, day.Sasih.Name(), day.IsNampih, day.Paksa == Paksa.Penanggal ? "penanggal" : "pangelong", day.Day,
        day.IsNgunaratri, day.IsPurnama ? "Purnama" : day.IsTilem ? "Tilem" : "");
}
