using Neptu.Wariga.HolyDays;
using Neptu.Wariga.Saka;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Unit.Wariga.Saka;

/// <summary>The first day of each Saka year, by the programs that were compared and the national holiday list.</summary>
public sealed class NyepiTests
{
    private static readonly VectorFile Years = VectorFile.Read("nyepi.csv");

    // Years of which a source says that another source is in error.
    private static readonly string[] ListInError = ["1994", "2004"];

    [Fact]
    public void Nyepi_is_on_the_day_that_most_programs_give_in_every_year_since_1972()
    {
        var rows = Years.Rows.Where(row => row.Int("gregorian_year") >= 1972).ToList();
        var wrong = rows.Where(row => Nyepi(row) != row["js_lib"] || Nyepi(row) != row["when_exe"]);

        wrong.Select(row => row["gregorian_year"]).ShouldBeEmpty();
        rows.Count.ShouldBe(129);
    }

    [Fact]
    public void Nyepi_is_on_the_national_holiday_but_where_the_list_is_in_error()
    {
        var rows = Years.Rows.Where(row => row["national_holiday_list_vacanza"] != "").ToList();
        var other = rows.Where(row => Nyepi(row) != row["national_holiday_list_vacanza"]);

        other.Select(row => row["gregorian_year"]).ShouldBe(ListInError);
        rows.Count.ShouldBe(68);
    }

    [Fact]
    public void Before_1972_the_projection_is_one_programs_and_says_so()
    {
        foreach (var row in Years.Rows.Where(row => row.Int("gregorian_year") < 1972))
        {
            Nyepi(row).ShouldBe(row["js_lib"]);
            SakaDay.On(DateOnly.Parse(Nyepi(row), null)).Certainty.ShouldBe(Certainty.Projected);
        }
    }

    [Fact]
    public void The_Saka_year_begins_on_it()
    {
        foreach (var row in Years.Rows)
        {
            var nyepi = DateOnly.Parse(Nyepi(row), null);

            SakaDay.On(nyepi).Year.ShouldBe(row.Int("saka"));
            SakaDay.On(nyepi.AddDays(-1)).Year.ShouldBe(row.Int("saka") - 1);
        }
    }

    [Theory]
    [InlineData("1976-04-01")]
    [InlineData("1989-03-09")]
    [InlineData("2020-03-25")]
    [InlineData("2064-03-19")]
    public void It_is_penanggal_2_when_Tilem_Kasanga_carries_penanggal_1_too(string date)
    {
        var nyepi = DateOnly.Parse(date, null);

        SakaDay.On(nyepi).ToString().ShouldStartWith("Penanggal 2 Kadasa");
        SakaDay.On(nyepi.AddDays(-1)).ToString().ShouldStartWith("Pangelong 15/1 Kasanga");
        HolyDayCalendar.On(nyepi).ShouldContain(HolyDay.Nyepi);
    }

    private static string Nyepi(VectorFile.Row row) => HolyDayCalendar.InYear(row.Int("gregorian_year"))
        .Single(day => day.Days.Contains(HolyDay.Nyepi)).Date.ToString("yyyy-MM-dd", null);
}
