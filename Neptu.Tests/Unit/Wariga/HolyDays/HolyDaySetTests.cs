using Neptu.Wariga.HolyDays;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Unit.Wariga.HolyDays;

public sealed class HolyDaySetTests
{
    [Fact]
    public void A_set_lists_its_days_in_order_once()
    {
        var set = HolyDaySet.Of(HolyDay.Nyepi, HolyDay.Galungan, HolyDay.Nyepi);

        set.ShouldBe([HolyDay.Galungan, HolyDay.Nyepi]);
        set.Count.ShouldBe(2);
        set.ToString().ShouldBe("galungan, nyepi");
        set.Equals(HolyDaySet.Of(HolyDay.Galungan).With(HolyDay.Nyepi)).ShouldBeTrue();
    }

    [Fact]
    public void It_knows_what_it_contains()
    {
        var set = HolyDaySet.Of(HolyDay.Nyepi);

        set.Contains(HolyDay.Nyepi).ShouldBeTrue();
        set.Contains(HolyDay.Galungan).ShouldBeFalse();
        set.Contains((HolyDay)(-1)).ShouldBeFalse();
        set.Contains((HolyDay)43).ShouldBeFalse();
        HolyDaySet.All.Contains((HolyDay)64).ShouldBeFalse();
    }

    [Fact]
    public void It_unites_and_intersects()
    {
        var a = HolyDaySet.Of(HolyDay.Nyepi, HolyDay.Tilem);
        var b = HolyDaySet.Of(HolyDay.Tilem, HolyDay.Purnama);

        a.Union(b).ShouldBe([HolyDay.Purnama, HolyDay.Tilem, HolyDay.Nyepi]);
        a.Intersect(b).ShouldBe([HolyDay.Tilem]);
        a.Intersect(HolyDaySet.Empty).IsEmpty.ShouldBeTrue();
        HolyDaySet.All.ShouldBe(Enum.GetValues<HolyDay>());
    }

    [Fact]
    public void A_value_that_is_no_holy_day_is_refused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => HolyDaySet.Of((HolyDay)43));
        Should.Throw<ArgumentOutOfRangeException>(() => HolyDaySet.Empty.With((HolyDay)(-1)));
        Should.Throw<ArgumentOutOfRangeException>(() => ((HolyDay)43).Name());
        Should.Throw<ArgumentOutOfRangeException>(() => ((HolyDayKind)3).Key());
    }

    [Fact]
    public void Every_key_is_unique_in_kebab_case_and_reads_back()
    {
        HolyDayTable.Keys.Distinct().Count().ShouldBe(Enum.GetValues<HolyDay>().Length);
        foreach (var day in Enum.GetValues<HolyDay>())
        {
            day.Key().ShouldMatch("^[a-z]+(-[a-z]+)*$");
            day.Key().ShouldBe(day.Name().ToLowerInvariant().Replace(' ', '-'));
            HolyDayTable.TryParse(day.Key(), out var read).ShouldBeTrue();
            read.ShouldBe(day);
        }
    }

    // Clients keep these: a key may be added, never changed.
    [Fact]
    public void The_keys_are_the_ones_that_clients_know() =>
        string.Join(' ', HolyDayTable.Keys).ShouldBe(
            "banyu-pinaruh soma-ribek sabuh-mas pagerwesi tumpek-landep tumpek-uduh sugihan-jawa sugihan-bali penyekeban "
            + "penyajaan-galungan penampahan-galungan galungan manis-galungan pemaridan-guru ulihan pemacekan-agung "
            + "penampahan-kuningan kuningan manis-kuningan pegat-uwakan tumpek-krulut tumpek-kandang tumpek-wayang "
            + "watugunung-runtuh paid-paidan urip patetegan pangredanaan saraswati tumpek buda-kliwon anggara-kasih buda-cemeng "
            + "bhatara-sri kajeng-kliwon kajeng-kliwon-enyitan kajeng-kliwon-uwudan purnama tilem siwaratri tawur-kasanga nyepi "
            + "ngembak-geni");

    [Theory]
    [InlineData("")]
    [InlineData("Galungan")]
    [InlineData("galungan ")]
    [InlineData("otonan")]
    public void Anything_else_is_no_key(string text) => HolyDayTable.TryParse(text, out _).ShouldBeFalse();

    [Theory]
    [InlineData(HolyDay.Galungan, HolyDayKind.Pawukon, 210)]
    [InlineData(HolyDay.Tumpek, HolyDayKind.Pawukon, 35)]
    [InlineData(HolyDay.KajengKliwon, HolyDayKind.Pawukon, 15)]
    [InlineData(HolyDay.KajengKliwonUwudan, HolyDayKind.PawukonAndLunar, null)]
    [InlineData(HolyDay.Nyepi, HolyDayKind.Lunar, null)]
    public void A_holy_day_has_a_kind_and_a_period_if_it_is_regular(HolyDay day, HolyDayKind kind, int? period)
    {
        day.Kind().ShouldBe(kind);
        day.Period().ShouldBe(period);
    }

    [Fact]
    public void Kinds_have_keys() =>
        Enum.GetValues<HolyDayKind>().Select(kind => kind.Key()).ShouldBe(["pawukon", "lunar", "pawukon-and-lunar"]);
}
