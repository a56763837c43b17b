using Neptu.Wariga.Pawukon;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Unit.Wariga;

public sealed class PawukonDayTests
{
    // (RD + 1721279) mod 210 by long arithmetic from the Julian day number, apart from DateOnly.
    [Theory]
    [InlineData(1, 1, 1, 1721426)]
    [InlineData(4, 2, 29, 1722580)]
    [InlineData(1582, 10, 15, 2299161)]
    [InlineData(9999, 12, 31, 5373484)]
    public void Any_date_of_the_proleptic_calendar_has_a_day(int year, int month, int day, long julianDayNumber) =>
        PawukonDay.On(new DateOnly(year, month, day)).Index.ShouldBe((int)((julianDayNumber - 146) % 210));

    [Fact]
    public void The_first_and_the_last_date_are_the_limits_of_the_type()
    {
        PawukonDay.On(DateOnly.MinValue).Saptawara.ShouldBe(Saptawara.Soma);
        PawukonDay.On(DateOnly.MaxValue).Saptawara.ShouldBe(Saptawara.Sukra);
    }

    [Theory]
    [InlineData(1900, 1)]
    [InlineData(2000, 2)]
    [InlineData(2023, 1)]
    [InlineData(2024, 2)]
    [InlineData(2100, 1)]
    public void From_28_February_to_1_March_it_is_one_day_or_two_in_a_leap_year(int year, int days)
    {
        var before = PawukonDay.On(new DateOnly(year, 2, 28)).Index;
        var after = PawukonDay.On(new DateOnly(year, 3, 1)).Index;

        ((after - before + 210) % 210).ShouldBe(days);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(210)]
    [InlineData(int.MinValue)]
    [InlineData(int.MaxValue)]
    public void An_index_outside_the_cycle_is_refused(int index) =>
        Should.Throw<ArgumentOutOfRangeException>(() => PawukonDay.FromIndex(index));

    [Fact]
    public void Days_are_equal_by_their_place_in_the_cycle()
    {
        PawukonDay.On(new DateOnly(2024, 2, 28)).ShouldBe(PawukonDay.On(new DateOnly(2025, 11, 19)));
        PawukonDay.FromIndex(72).ShouldNotBe(PawukonDay.FromIndex(73));
        default(PawukonDay).ToString().ShouldBe("Redite Paing Sinta");
    }

    [Theory]
    [InlineData(69, Caturwara.Laba, Astawara.Brahma)]
    [InlineData(70, Caturwara.Jaya, Astawara.Kala)]
    [InlineData(71, Caturwara.Jaya, Astawara.Kala)]
    [InlineData(72, Caturwara.Jaya, Astawara.Kala)]
    [InlineData(73, Caturwara.Menala, Astawara.Uma)]
    public void Caturwara_and_astawara_stand_still_at_jaya_tiga(int index, Caturwara catur, Astawara asta)
    {
        PawukonDay.FromIndex(index).Caturwara.ShouldBe(catur);
        PawukonDay.FromIndex(index).Astawara.ShouldBe(asta);
    }

    [Fact]
    public void A_value_that_is_no_name_is_refused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => ((Saptawara)7).Name());
        Should.Throw<ArgumentOutOfRangeException>(() => ((Saptawara)7).Urip());
        Should.Throw<ArgumentOutOfRangeException>(() => ((Wuku)(-1)).Name());
    }

    [Fact]
    public void Computing_a_day_with_all_its_names_and_urip_allocates_nothing()
    {
        var date = new DateOnly(2026, 6, 17);
        Everything(date);

        var before = GC.GetAllocatedBytesForCurrentThread();
        var sum = 0;
        for (var i = 0; i < PawukonDay.CycleLength; i++) sum += Everything(date.AddDays(i));
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        sum.ShouldBeGreaterThan(0);
        allocated.ShouldBe(0);
    }

    [Fact]
    public void The_engine_depends_on_nothing_but_the_framework() =>
        typeof(PawukonDay).Assembly.GetReferencedAssemblies().ShouldAllBe(a => a.Name!.StartsWith("System."));

    private static int Everything(DateOnly date)
    {
        var day = PawukonDay.On(date);
        var names = day.Ekawara.Name().Length + day.Dwiwara.Name().Length + day.Triwara.Name().Length
            + day.Caturwara.Name().Length + day.Pancawara.Name().Length + day.Sadwara.Name().Length
            + day.Saptawara.Name().Length + day.Astawara.Name().Length + day.Sangawara.Name().Length
            + day.Dasawara.Name().Length + day.Wuku.Name().Length + day.Ingkel.Name().Length + day.Jejepan.Name().Length
            + day.WatekAlit.Name().Length + day.WatekMadya.Name().Length + day.Lintang.Name().Length;
        return names + day.Ekawara.Urip() + day.Dwiwara.Urip() + day.Triwara.Urip() + day.Caturwara.Urip()
            + day.Pancawara.Urip() + day.Sadwara.Urip() + day.Saptawara.Urip() + day.Astawara.Urip()
            + day.Sangawara.Urip() + day.Dasawara.Urip() + day.Wuku.Urip() + day.Urip;
    }
}
