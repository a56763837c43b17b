using Neptu.Wariga.Saka;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Unit.Wariga.Saka;

public sealed class SakaDayTests
{
    [Theory]
    [InlineData("1900-01-01", "Pangelong 15 Kanem 1821")]
    [InlineData("2100-12-31", "Pangelong 15 Kanem 2022")]
    [InlineData("2026-03-19", "Penanggal 1 Kadasa 1948")]
    [InlineData("2022-05-28", "Pangelong 13 Nampih Desta 1944")]
    [InlineData("2024-01-09", "Pangelong 13/14 Kapitu 1945")]
    [InlineData("2020-03-24", "Pangelong 15/1 Kasanga 1941")]
    public void A_day_is_named_as_it_is_written(string date, string expected) => On(date).ToString().ShouldBe(expected);

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("1899-12-31")]
    [InlineData("2101-01-01")]
    [InlineData("9999-12-31")]
    public void A_date_outside_the_range_is_refused_with_the_range(string date)
    {
        var refusal = Should.Throw<ArgumentOutOfRangeException>(() => On(date));

        refusal.ParamName.ShouldBe("date");
        refusal.Message.ShouldContain("1900-01-01 to 2100-12-31");
        SakaDay.TryOn(DateOnly.Parse(date, null), out var day).ShouldBeFalse();
        day.ShouldBe(default);
    }

    [Fact]
    public void The_first_and_the_last_date_are_covered()
    {
        SakaDay.TryOn(SakaDay.First, out var first).ShouldBeTrue();
        SakaDay.TryOn(SakaDay.Last, out var last).ShouldBeTrue();
        first.ShouldBe(On("1900-01-01"));
        last.ShouldBe(On("2100-12-31"));
    }

    [Theory]
    [InlineData(1900, 1)]
    [InlineData(2000, 2)]
    [InlineData(2023, 1)]
    [InlineData(2024, 2)]
    [InlineData(2100, 1)]
    public void From_28_February_to_1_March_it_is_one_day_or_two_in_a_leap_year(int year, int days)
    {
        var before = SakaDay.On(new DateOnly(year, 2, 28));
        var after = SakaDay.On(new DateOnly(year, 3, 1));

        ((after.CivilDay - before.CivilDay + 30) % 30).ShouldBeInRange(days, days + 1);
        SakaDay.On(new DateOnly(year, 2, 28).AddDays(days)).ShouldBe(after);
    }

    [Theory]
    [InlineData("2024-01-09", 13, 14)]
    [InlineData("2020-03-24", 15, 1)]
    [InlineData("2026-03-19", 1, null)]
    public void A_ngunaratri_carries_a_second_lunar_day(string date, int day, int? second) =>
        (On(date).Day, On(date).SecondDay).ShouldBe((day, second));

    [Theory]
    [InlineData(Sasih.Kasa, 1)]
    [InlineData(Sasih.Kadasa, 10)]
    [InlineData(Sasih.Sadha, 12)]
    public void A_month_has_its_traditional_number(Sasih sasih, int number) => sasih.Number().ShouldBe(number);

    [Fact]
    public void A_value_that_is_no_name_is_refused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => ((Sasih)12).Name());
        Should.Throw<ArgumentOutOfRangeException>(() => ((Paksa)2).Name());
        Should.Throw<ArgumentOutOfRangeException>(() => ((Certainty)(-1)).Key());
    }

    [Fact]
    public void Computing_days_allocates_nothing()
    {
        Everything(SakaDay.First);

        var before = GC.GetAllocatedBytesForCurrentThread();
        var sum = 0;
        for (var date = SakaDay.First; date.Year < 1902; date = date.AddDays(1)) sum += Everything(date);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        sum.ShouldBeGreaterThan(0);
        allocated.ShouldBe(0);
    }

    private static int Everything(DateOnly date)
    {
        var day = SakaDay.On(date);
        return day.Year + day.Sasih.Name().Length + day.Sasih.Number() + day.Paksa.Name().Length + day.Day + day.LunarDay
            + day.CivilDay + (day.SecondDay ?? 0) + (day.IsNampih ? 1 : 0) + (day.IsNgunaratri ? 1 : 0) + (day.IsPurnama ? 1 : 0)
            + (day.IsTilem ? 1 : 0) + day.Certainty.Key().Length;
    }

    private static SakaDay On(string date) => SakaDay.On(DateOnly.Parse(date, null));
}
