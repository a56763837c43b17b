using System.Globalization;
using Neptu.Wariga.Pawukon;
using Neptu.Wariga.Soul;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Unit.Wariga;

public sealed class SoulReadingTests
{
    private static readonly DateOnly ZeroDay = new(2000, 5, 21);

    // Clients number days and weeks by the days before this date.
    private static readonly DateOnly ClientEpoch = new(2005, 9, 17);

    private static readonly string[] Sapta =
        ["SATURDAY", "FRIDAY", "THURSDAY", "WEDNESDAY", "TUESDAY", "MONDAY", "SUNDAY"];

    private static readonly string[] Panca = ["PAHING", "UMANIS", "KLIWON", "WAGE", "PON"];
    private static readonly string[] Sad = ["ARIYANG", "TUNGLEH", "MAULU", "WAS", "PANIRON", "URUKUNG"];

    private static readonly string[] Wuku =
    [
        "WARIGADEAN", "WARIGA", "GUMBREG", "TOLU", "KULANTIR", "UKIR", "LANDEP", "SINTA", "WATUGUNUNG", "DUKUT",
        "KELAWU", "WAYANG", "UGU", "BALA", "PERANGBAKAT", "MENAIL", "UYE", "MATAL", "MEDANGKUNGAN", "TAMBIR",
        "MERAKIH", "KRULUT", "PAHANG", "PUJUT", "MEDANGSIA", "LANGKIR", "KUNINGAN", "DUNGULAN", "SUNGSANG", "JULUNGWANGI",
    ];

    private static IEnumerable<DateOnly> Cycle => Enumerable.Range(0, PawukonDay.CycleLength).Select(ZeroDay.AddDays);

    [Fact]
    public void Days_and_weeks_are_named_and_numbered_as_clients_do_on_every_day_of_two_centuries()
    {
        for (var date = new DateOnly(1900, 1, 1); date.Year <= 2100; date = date.AddDays(1))
        {
            var value = ClientEpoch.DayNumber - date.DayNumber;
            var reading = SoulReading.Potensi(date);

            ShouldBeAt(Modulo(value, 7), Sapta, reading.SaptaWara.Value, reading.SaptaWara.Name);
            ShouldBeAt(Modulo(value, 5), Panca, reading.PancaWara.Value, reading.PancaWara.Name);
            ShouldBeAt(Modulo(value, 6), Sad, reading.SadWara.Value, reading.SadWara.Name);
            ShouldBeAt(Modulo(value, 210) / 7, Wuku, reading.Wuku.Value, reading.Wuku.Name);
        }
    }

    [Theory]
    [InlineData("1990-05-15", 10, 16)]
    [InlineData("1990-08-17", 15, 18)]
    [InlineData("2005-09-17", 18, 24)]
    [InlineData("2009-01-03", 14, 17)]
    [InlineData("2015-07-30", 16, 25)]
    [InlineData("2020-03-16", 9, 17)]
    [InlineData("2026-02-12", 16, 21)]
    [InlineData("2026-02-13", 11, 19)]
    [InlineData("2026-06-17", 15, 21)]
    public void Total_and_C24_urip_are_those_of_known_dates(string date, int totalUrip, int c24)
    {
        var reading = SoulReading.Potensi(DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture));

        (reading.TotalUrip, reading.C24Urip).ShouldBe((totalUrip, c24));
        reading.FullUrip.ShouldBe(c24 + reading.Wuku.Urip);
    }

    [Fact]
    public void A_day_reads_alike_as_a_birth_and_as_a_day()
    {
        foreach (var date in Cycle)
        {
            var potensi = SoulReading.Potensi(date);
            var peluang = SoulReading.Peluang(date);

            Fields(peluang).ShouldBe(Fields(potensi));
            peluang.DiberiHakUntuk.ShouldBe(potensi.LahirUntuk);
        }
    }

    [Fact]
    public void For_a_person_the_day_follows_Wariga_Belog_of_birth_and_day()
    {
        string[] outcomes = ["PATI", "GURU", "RATU", "LARA"];
        string[] meanings = ["RELEASING", "GUIDING", "PROTECTING", "GROWING"];
        foreach (var birth in Cycle)
        {
            // 35 days in a row hold every pair of saptawara and pancawara.
            foreach (var day in Cycle.Take(35))
            {
                var sum = PawukonDay.On(birth).Urip + PawukonDay.On(day).Urip;

                SoulReading.Peluang(day, birth).DiberiHakUntuk.ShouldBe(new Purpose(outcomes[sum % 4], meanings[sum % 4]));
            }
        }
    }

    [Fact]
    public void A_birth_changes_nothing_else_of_the_day()
    {
        var day = new DateOnly(2026, 2, 12);

        Fields(SoulReading.Peluang(day, new DateOnly(1990, 5, 15))).ShouldBe(Fields(SoulReading.Peluang(day)));
    }

    [Fact]
    public void A_full_reading_is_the_birth_and_the_day_for_that_birth()
    {
        var birth = new DateOnly(1990, 5, 15);
        var day = new DateOnly(2026, 2, 12);

        SoulReading.Full(birth, day).ShouldBe(new FullReading(SoulReading.Potensi(birth), SoulReading.Peluang(day, birth)));
    }

    [Fact]
    public void Readings_reach_to_the_limits_of_the_calendar()
    {
        SoulReading.Potensi(DateOnly.MinValue).SaptaWara.Name.ShouldBe("MONDAY");
        SoulReading.Peluang(DateOnly.MaxValue, DateOnly.MinValue).SaptaWara.Name.ShouldBe("FRIDAY");
    }

    [Fact]
    public void Every_name_of_every_list_is_someones()
    {
        var readings = Cycle.Select(SoulReading.Potensi).ToList();
        int Distinct(Func<Potensi, object> field) => readings.Select(field).Distinct().Count();

        Distinct(r => r.Cipta).ShouldBe(8);
        Distinct(r => r.Rasa).ShouldBe(9);
        Distinct(r => r.Karsa).ShouldBe(5);
        Distinct(r => r.Tindakan).ShouldBe(6);
        Distinct(r => r.Siklus).ShouldBe(3);
        Distinct(r => r.KandaPat).ShouldBe(4);
        Distinct(r => r.Frekuensi).ShouldBe(4);
        Distinct(r => r.LahirUntuk).ShouldBe(4);
        Distinct(r => r.PancaTirta).ShouldBe(5);
        Distinct(r => r.PancaBrahma).ShouldBe(5);
        Distinct(r => r.DasaAksara).ShouldBe(9);
        Distinct(r => r.Afirmasi.Name).ShouldBe(11);
        Distinct(r => r.GenderPattern).ShouldBe(8);
        Distinct(r => r.Dualitas).ShouldBe(2);
    }

    [Fact]
    public void Equal_values_of_a_list_have_equal_names_and_the_other_way_round()
    {
        var readings = Cycle.Select(SoulReading.Potensi).ToList();
        foreach (var list in (Func<Potensi, NamedValue>[])
            [
                r => r.Cipta, r => r.Rasa, r => r.Karsa, r => r.Tindakan, r => r.Siklus, r => r.KandaPat,
                r => r.Frekuensi, r => r.DasaAksara, r => r.PancaTirta, r => r.PancaBrahma,
            ])
        {
            var items = readings.Select(list).Distinct().ToList();

            items.Select(i => i.Name).Distinct().Count().ShouldBe(items.Count);
            items.Select(i => i.Value).Order().ShouldBe(Enumerable.Range(0, items.Count));
        }
    }

    private static object[] Fields(DayReading r) =>
    [
        r.Date, r.SaptaWara, r.PancaWara, r.SadWara, r.Wuku, r.TotalUrip, r.C24Urip, r.FullUrip, r.DasaAksara, r.PancaBrahma,
        r.PancaTirta, r.Frekuensi, r.GenderPattern, r.Biner, r.Dualitas, r.Siklus, r.KandaPat, r.Cipta, r.Rasa, r.Karsa,
        r.Tindakan, r.Afirmasi, r.Convention,
    ];

    private static int Modulo(int value, int length) => ((value % length) + length) % length;

    private static void ShouldBeAt(int expected, string[] names, int value, string name) =>
        (value, name).ShouldBe((expected, names[expected]));
}
