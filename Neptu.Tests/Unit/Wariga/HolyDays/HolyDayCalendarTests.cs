using Neptu.Wariga.HolyDays;
using Neptu.Wariga.Pawukon;
using Neptu.Wariga.Saka;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Unit.Wariga.HolyDays;

public sealed class HolyDayCalendarTests
{
    private static readonly VectorFile Anchors = VectorFile.Read("anchors_public.csv");

    // Holy days that the published dates name.
    private static readonly HolyDay[] Published =
    [
        HolyDay.Nyepi, HolyDay.Galungan, HolyDay.Kuningan, HolyDay.Saraswati, HolyDay.Pagerwesi, HolyDay.Siwaratri,
        HolyDay.Purnama, HolyDay.Tilem, HolyDay.KajengKliwon, HolyDay.Tumpek,
    ];

    [Fact]
    public void Every_published_holy_day_falls_on_its_date()
    {
        var named = Anchors.Rows
            .SelectMany(row => Published.Where(day => row["event"].Contains(day.Name())), (row, day) => (row.Date, Day: day)).ToList();

        named.Where(n => !HolyDayCalendar.On(n.Date).Contains(n.Day)).ShouldBeEmpty();
        named.Select(n => n.Day).Distinct().ShouldBe(Published, ignoreOrder: true);
    }

    [Fact]
    public void A_day_can_be_several_holy_days() =>
        HolyDayCalendar.On(new(2021, 8, 22)).ShouldBe(
        [
            HolyDay.WatugunungRuntuh, HolyDay.KajengKliwon, HolyDay.KajengKliwonEnyitan, HolyDay.Purnama,
        ]);

    [Fact]
    public void A_range_lists_the_days_that_have_holy_days_with_both_ends()
    {
        var days = HolyDayCalendar.Between(new(2026, 6, 14), new(2026, 6, 18)).ToList();

        days.Select(day => $"{day.Date:MM-dd} {day.Days}").ShouldBe(
        [
            "06-14 penyekeban, tilem", "06-15 penyajaan-galungan", "06-16 penampahan-galungan", "06-17 galungan, buda-kliwon",
            "06-18 manis-galungan",
        ]);
        HolyDayCalendar.Between(new(2026, 6, 17), new(2026, 6, 17)).Count().ShouldBe(1);
        HolyDayCalendar.Between(new(2026, 6, 18), new(2026, 6, 17)).ShouldBeEmpty();
    }

    [Fact]
    public void A_year_is_the_range_of_its_days()
    {
        foreach (var year in (int[])[1900, 2023, 2024, 2100])
            HolyDayCalendar.InYear(year).ShouldBe(HolyDayCalendar.Between(new(year, 1, 1), new(year, 12, 31)));
    }

    [Fact]
    public void Every_year_has_one_Nyepi_between_its_Tawur_and_its_Ngembak_Geni()
    {
        for (var year = SakaDay.First.Year; year <= SakaDay.Last.Year; year++)
        {
            var days = HolyDayCalendar.InYear(year).ToList();
            DateOnly Only(HolyDay day) => days.Single(date => date.Days.Contains(day)).Date;

            Only(HolyDay.TawurKasanga).AddDays(1).ShouldBe(Only(HolyDay.Nyepi));
            Only(HolyDay.NgembakGeni).AddDays(-1).ShouldBe(Only(HolyDay.Nyepi));
            HolyDayCalendar.On(Only(HolyDay.TawurKasanga)).ShouldContain(HolyDay.Tilem);
        }
    }

    [Fact]
    public void The_next_dates_of_one_begin_with_the_day_itself()
    {
        var galungan = new DateOnly(2026, 6, 17);

        HolyDayCalendar.Next(HolyDay.Galungan, galungan, 3).ShouldBe([galungan, new(2027, 1, 13), new(2027, 8, 11)]);
        HolyDayCalendar.Next(HolyDay.Galungan, galungan.AddDays(1), 1).ShouldBe([new(2027, 1, 13)]);
        HolyDayCalendar.Next(HolyDay.Nyepi, new(2024, 3, 11), 3).ShouldBe([new(2024, 3, 11), new(2025, 3, 29), new(2026, 3, 19)]);
    }

    [Fact]
    public void The_next_dates_end_where_the_calendar_does()
    {
        HolyDayCalendar.Next(HolyDay.Nyepi, new(2099, 1, 1), 10).ShouldBe([new(2099, 3, 23), new(2100, 3, 12)]);
        HolyDayCalendar.Next(HolyDay.Nyepi, SakaDay.Last, 1).ShouldBeEmpty();
        HolyDayCalendar.Next(HolyDay.Tilem, SakaDay.Last, 1).ShouldBe([SakaDay.Last]);
    }

    [Fact]
    public void An_outlook_says_what_today_is_and_what_comes_with_the_days_to_go()
    {
        var outlook = HolyDayCalendar.Outlook(new(2026, 6, 16), 3);

        outlook.Date.ShouldBe(new(2026, 6, 16));
        outlook.Today.ShouldBe([HolyDay.PenampahanGalungan]);
        outlook.Coming.ShouldBe(
        [
            new(HolyDay.Galungan, new(2026, 6, 17), 1), new(HolyDay.BudaKliwon, new(2026, 6, 17), 1),
            new(HolyDay.ManisGalungan, new(2026, 6, 18), 2),
        ]);
    }

    [Fact]
    public void An_outlook_can_be_kept_to_the_holy_days_that_matter()
    {
        var outlook = HolyDayCalendar.Outlook(new(2026, 6, 17), 2, HolyDaySet.Of(HolyDay.Nyepi, HolyDay.Galungan));

        outlook.Today.ShouldBe([HolyDay.Galungan]);
        outlook.Coming.ShouldBe([new(HolyDay.Galungan, new(2027, 1, 13), 210), new(HolyDay.Nyepi, new(2027, 3, 8), 264)]);
        HolyDayCalendar.Outlook(SakaDay.Last, 5).Coming.ShouldBeEmpty();
        HolyDayCalendar.Outlook(new(2026, 6, 17), 5, HolyDaySet.Empty).Coming.ShouldBeEmpty();
    }

    [Fact]
    public void The_Pawukon_alone_gives_the_holy_days_that_the_moon_has_no_part_in()
    {
        for (var date = new DateOnly(2026, 1, 1); date.Year == 2026; date = date.AddDays(1))
            HolyDayCalendar.Of(PawukonDay.On(date))
                .ShouldBe(HolyDayCalendar.On(date).Where(day => day.Kind() == HolyDayKind.Pawukon));
    }

    [Theory]
    [InlineData("1899-12-31")]
    [InlineData("2101-01-01")]
    public void A_date_outside_the_range_is_refused_everywhere_with_the_range(string text)
    {
        var date = DateOnly.Parse(text, null);
        ShouldRefuse(() => HolyDayCalendar.On(date));
        ShouldRefuse(() => HolyDayCalendar.Between(date, new(2000, 1, 1)), "first");
        ShouldRefuse(() => HolyDayCalendar.Between(new(2000, 1, 1), date), "last");
        ShouldRefuse(() => HolyDayCalendar.Next(HolyDay.Nyepi, date, 1), "from");
        ShouldRefuse(() => HolyDayCalendar.Outlook(date, 1), "today");
        Should.Throw<ArgumentOutOfRangeException>(() => HolyDayCalendar.InYear(date.Year)).ParamName.ShouldBe("year");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(int.MinValue)]
    public void A_count_below_one_is_refused(int count)
    {
        var date = new DateOnly(2000, 1, 1);

        Should.Throw<ArgumentOutOfRangeException>(() => HolyDayCalendar.Next(HolyDay.Nyepi, date, count)).ParamName.ShouldBe("count");
        Should.Throw<ArgumentOutOfRangeException>(() => HolyDayCalendar.Outlook(date, count)).ParamName.ShouldBe("count");
    }

    [Fact]
    public void A_value_that_is_no_holy_day_is_refused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => HolyDayCalendar.Next((HolyDay)43, new(2000, 1, 1), 1)).ParamName.ShouldBe("day");

    [Fact]
    public void A_full_day_with_its_holy_days_allocates_nothing()
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
        var days = HolyDayCalendar.On(date);
        var sum = days.Count;
        foreach (var day in days) sum += day.Key().Length + day.Name().Length + (int)day.Kind() + (day.Period() ?? 0);
        return sum;
    }

    private static void ShouldRefuse(Action action, string parameter = "date")
    {
        var refusal = Should.Throw<ArgumentOutOfRangeException>(action);

        refusal.ParamName.ShouldBe(parameter);
        refusal.Message.ShouldContain("1900-01-01 to 2100-12-31");
    }
}
