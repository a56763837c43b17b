using Neptu.Wariga.Otonan;
using Neptu.Wariga.Pawukon;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Unit.Wariga.Otonan;

public sealed class OtonanCycleTests
{
    private static readonly DateOnly Birth = new(1990, 5, 15);

    [Fact]
    public void The_next_otonan_are_210_days_apart_and_begin_with_the_day_itself()
    {
        var first = new DateOnly(1990, 12, 11);

        OtonanCycle.Of(Birth).Next(Birth, 3).ShouldBe([new(1, first), new(2, new(1991, 7, 9)), new(3, new(1992, 2, 4))]);
        OtonanCycle.Of(Birth).Next(first, 1).ShouldBe([new(1, first)]);
        OtonanCycle.Of(Birth).Next(first.AddDays(1), 1).ShouldBe([new(2, new(1991, 7, 9))]);
    }

    [Fact]
    public void Every_otonan_is_the_day_of_the_birth_in_the_Pawukon()
    {
        for (var birth = new DateOnly(2000, 1, 1); birth.Year < 2002; birth = birth.AddDays(1))
        {
            var cycle = OtonanCycle.Of(birth);

            cycle.Day.ShouldBe(PawukonDay.On(birth));
            cycle.Next(birth, 20).ShouldAllBe(otonan => PawukonDay.On(otonan.Date) == cycle.Day);
        }
    }

    // By looking at every day of the years to come, without arithmetic.
    [Theory]
    [InlineData("1990-05-15")]
    [InlineData("2000-02-29")]
    [InlineData("1899-12-31")]
    public void No_otonan_is_left_out_and_the_age_counts_them(string text)
    {
        var cycle = OtonanCycle.Of(DateOnly.Parse(text, null));
        var age = 0;
        for (var date = cycle.Birth.AddDays(1); date < cycle.Birth.AddYears(5); date = date.AddDays(1))
        {
            if (PawukonDay.On(date) == PawukonDay.On(cycle.Birth)) age++;

            cycle.Age(date).ShouldBe(age);
            var next = cycle.Next(date, 1).Single();
            next.Number.ShouldBe(PawukonDay.On(date) == cycle.Day ? age : age + 1);
            (next.Date == date).ShouldBe(PawukonDay.On(date) == cycle.Day);
        }

        age.ShouldBe(8);
    }

    [Fact]
    public void The_birth_is_no_otonan_and_a_day_before_it_finds_the_first()
    {
        var cycle = OtonanCycle.Of(Birth);

        cycle.Age(Birth).ShouldBe(0);
        cycle.Next(DateOnly.MinValue, 1).ShouldBe(cycle.Next(Birth, 1));
    }

    [Theory]
    [InlineData("00:00", "1990-05-14")]
    [InlineData("05:59:59", "1990-05-14")]
    [InlineData("06:00", "1990-05-15")]
    [InlineData("23:59", "1990-05-15")]
    [InlineData(null, "1990-05-15")]
    public void A_birth_before_sunrise_belongs_to_the_day_before(string? time, string expected) =>
        OtonanCycle.Of(Birth, Time(time)).Birth.ShouldBe(DateOnly.Parse(expected, null));

    [Theory]
    [InlineData("06:10", "06:30", "1990-05-14")]
    [InlineData("05:55", "05:50", "1990-05-15")]
    [InlineData("05:50", "05:50", "1990-05-15")]
    [InlineData(null, "06:30", "1990-05-15")]
    public void The_sunrise_of_the_day_can_be_given(string? time, string sunrise, string expected) =>
        OtonanCycle.Of(Birth, Time(time), Time(sunrise)).Birth.ShouldBe(DateOnly.Parse(expected, null));

    [Fact]
    public void The_list_ends_with_what_a_date_can_say()
    {
        var nearTheEnd = DateOnly.MaxValue.AddDays(-300);

        OtonanCycle.Of(nearTheEnd).Next(nearTheEnd, 5).ShouldBe([new(1, nearTheEnd.AddDays(210))]);
        OtonanCycle.Of(DateOnly.MaxValue).Next(DateOnly.MinValue, 5).ShouldBeEmpty();
        OtonanCycle.Of(DateOnly.MinValue).Next(DateOnly.MaxValue, int.MaxValue).Count.ShouldBeLessThanOrEqualTo(1);
        default(OtonanCycle).Age(DateOnly.MaxValue).ShouldBe(17390);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(int.MinValue)]
    public void A_count_below_one_is_refused(int count) =>
        Should.Throw<ArgumentOutOfRangeException>(() => OtonanCycle.Of(Birth).Next(Birth, count)).ParamName.ShouldBe("count");

    [Fact]
    public void An_age_before_the_birth_is_refused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => OtonanCycle.Of(Birth).Age(Birth.AddDays(-1))).ParamName.ShouldBe("today");

    [Fact]
    public void A_birth_before_the_first_sunrise_that_a_date_can_say_is_refused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => OtonanCycle.Of(DateOnly.MinValue, TimeOnly.MinValue)).ParamName.ShouldBe("date");

    private static TimeOnly? Time(string? text) => text is null ? null : TimeOnly.Parse(text, null);
}
