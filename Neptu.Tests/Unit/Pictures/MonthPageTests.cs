using Neptu.Api.Pictures.Months;
using Neptu.Core.Words;
using Neptu.Wariga.Saka;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Unit.Pictures;

/// <summary>What a page of the calendar says.</summary>
public sealed class MonthPageTests
{
    [Theory]
    [InlineData(2015, 2, 4)]
    [InlineData(2026, 6, 5)]
    [InlineData(2026, 8, 6)]
    [InlineData(1, 1, 5)]
    [InlineData(9999, 12, 5)]
    public void Every_day_stands_once_in_its_week(int year, int month, int weeks)
    {
        var page = PageOf(year, month);

        page.Weeks.Count.ShouldBe(weeks);
        page.Weeks.ShouldAllBe(week => week.Days.Count == 7);
        page.Days.Select(day => day.Date.Day).ShouldBe(Enumerable.Range(1, DateTime.DaysInMonth(year, month)));
        foreach (var week in page.Weeks)
            for (var column = 0; column < 7; column++)
                if (week.Days[column] is { } day) day.Date.DayOfWeek.ShouldBe((DayOfWeek)column);
    }

    [Fact]
    public void The_rarest_holy_day_comes_first_and_none_is_said_twice()
    {
        var days = PageOf(2021, 8).Days.ToDictionary(day => day.Date.Day, day => day.HolyDays);

        days[22].ShouldBe(["Watugunung Runtuh", "Purnama", "Kajeng Kliwon Enyitan"]);
        days[7].ShouldBe(["Tumpek Wayang", "Kajeng Kliwon Uwudan"]);
        days[1].ShouldBeEmpty();
    }

    [Fact]
    public void A_month_with_Nyepi_is_in_two_Saka_years()
    {
        var page = PageOf(2026, 3);

        page.SakaYears.ShouldBe("Saka year 1947–1948");
        page.Sasih.ShouldBe(["Kasanga", "Kadasa"]);
        page.Days.Single(day => day.HolyDays.Contains("Nyepi")).Date.Day.ShouldBe(19);
    }

    [Fact]
    public void A_doubled_lunar_month_is_named_as_such() => PageOf(2024, 7).Sasih.ShouldContain("Nampih Sadha");

    [Theory]
    [InlineData(1899, 12, false, null)]
    [InlineData(1900, 1, true, Certainty.Projected)]
    [InlineData(1971, 12, true, Certainty.Projected)]
    [InlineData(1972, 1, true, null)]
    [InlineData(1993, 8, true, Certainty.Disputed)]
    [InlineData(2100, 12, true, null)]
    [InlineData(2101, 1, false, null)]
    public void The_moon_is_told_where_it_is_covered_and_its_doubts_with_it(int year, int month, bool hasMoon, Certainty? doubt)
    {
        var page = PageOf(year, month);

        page.HasMoon.ShouldBe(hasMoon);
        page.Days.ShouldAllBe(day => (day.Lunar != null) == hasMoon);
        page.Doubt.ShouldBe(doubt);
        (page.SakaYears is not null).ShouldBe(hasMoon);
    }

    [Fact]
    public void Every_month_has_a_title_in_every_language()
    {
        foreach (var language in Phrasebook.Languages)
            Enumerable.Range(1, 12).Select(month => MonthTitles.Of(new(2026, month, 1), language)).Distinct().Count().ShouldBe(12);
    }

    private static MonthPage PageOf(int year, int month) => MonthPage.Of(new(year, month, 1), Phrasebook.English);
}
