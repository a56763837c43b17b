using Neptu.Wariga.Soul;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Unit.Wariga;

/// <summary>
/// Readings already given keep their meaning: convention 1 is frozen in neptu_convention_1.csv.
/// A row that differs means a new convention, not a new row.
/// </summary>
public sealed class NeptuConvention1GoldenTests
{
    private static readonly VectorFile Golden = VectorFile.Read("neptu_convention_1.csv");

    private static readonly Dictionary<string, Func<Potensi, object>> Fields = new()
    {
        ["sapta_wara"] = r => r.SaptaWara.Name,
        ["panca_wara"] = r => r.PancaWara.Name,
        ["sad_wara"] = r => r.SadWara.Name,
        ["wuku"] = r => r.Wuku.Name,
        ["total_urip"] = r => r.TotalUrip,
        ["c24_urip"] = r => r.C24Urip,
        ["full_urip"] = r => r.FullUrip,
        ["dasa_aksara"] = r => r.DasaAksara.Name,
        ["panca_brahma"] = r => r.PancaBrahma.Name,
        ["panca_tirta"] = r => r.PancaTirta.Name,
        ["frekuensi"] = r => r.Frekuensi.Name,
        ["gender_pattern"] = r => r.GenderPattern,
        ["biner"] = r => r.Biner,
        ["dualitas"] = r => r.Dualitas,
        ["siklus"] = r => r.Siklus.Name,
        ["kanda_pat"] = r => r.KandaPat.Name,
        ["cipta"] = r => r.Cipta.Name,
        ["rasa"] = r => r.Rasa.Name,
        ["karsa"] = r => r.Karsa.Name,
        ["tindakan"] = r => r.Tindakan.Name,
        ["afirmasi"] = r => r.Afirmasi.Name,
        ["lahir_untuk"] = r => r.LahirUntuk.Name,
        ["lahir_untuk_description"] = r => r.LahirUntuk.Description,
    };

    public static TheoryData<string> Columns => [.. Fields.Keys];

    [Theory]
    [MemberData(nameof(Columns))]
    public void No_day_of_the_cycle_has_drifted_in(string column)
    {
        var zeroDay = new DateOnly(2000, 5, 21);
        var wrong = Golden.Rows
            .Select(row => (
                Day: row.Int("pawukon0"),
                Expected: row[column],
                Actual: $"{Fields[column](SoulReading.Potensi(zeroDay.AddDays(row.Int("pawukon0"))))}"))
            .Where(r => r.Expected != r.Actual);

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void The_frozen_file_covers_the_cycle_and_every_column_is_checked()
    {
        Golden.Rows.Select(row => row.Int("pawukon0")).ShouldBe(Enumerable.Range(0, 210));
        Golden.Columns.Except(Fields.Keys).ShouldBe(["pawukon0"]);
        SoulReading.Convention.ShouldBe(1);
    }
}
