using Neptu.Wariga.Soul;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Unit.Wariga;

/// <summary>The page that defines the convention says what the engine does, on all 210 days.</summary>
public sealed class NeptuConvention1DocumentTests
{
    private static readonly ConventionDocument Document = new();
    private static readonly VectorFile Cycle = VectorFile.Read("pawukon_210_table.csv");

    // For each table of the page: its key on a day, from the vectors, and the cells that the engine's reading stands for.
    private static readonly Dictionary<string, (Func<VectorFile.Row, object> Key, Func<Potensi, string> Cells)> Tables = new()
    {
        ["sapta_wara"] = (day => day["saptawara"], r => Cells(r.SaptaWara)),
        ["panca_wara"] = (day => day["pancawara"], r => Cells(r.PancaWara)),
        ["sad_wara"] = (day => day["sadwara"], r => Cells(r.SadWara)),
        ["wuku"] = (day => day["wuku"], r => $"{r.Wuku.Value} {r.Wuku.Name} {r.Wuku.Urip}"),
        ["cipta"] = (day => C24(day) % 8, r => Cells(r.Cipta)),
        ["rasa"] = (day => C24(day) % 9, r => Cells(r.Rasa)),
        ["karsa"] = (day => C24(day) % 6, r => Cells(r.Karsa)),
        ["tindakan"] = (day => C24(day) % 6, r => Cells(r.Tindakan)),
        ["siklus"] = (day => day["triwara"], r => Cells(r.Siklus)),
        ["kanda_pat"] = (day => day["caturwara"], r => Cells(r.KandaPat)),
        ["frekuensi"] = (day => U(day) % 4, r => Cells(r.Frekuensi)),
        ["lahir_untuk"] = (day => U(day) % 4, r => $"{r.LahirUntuk.Name} {r.LahirUntuk.Description}"),
        ["biner"] = (Pattern, r => $"{r.Biner} {r.Dualitas}"),
        ["afirmasi"] = (day => (Convert.ToInt32(Bits(day), 2) + U(day)) % 11, r => r.Afirmasi.Name),
        ["panca_tirta"] = (day => day["pancawara"], r => Cells(r.PancaTirta)),
        ["panca_brahma"] = (day => day["pancawara"], r => Cells(r.PancaBrahma)),
        ["dasa_aksara"] = (day => day["dasawara"], r => Cells(r.DasaAksara)),
    };

    public static TheoryData<string> TableNames => [.. Tables.Keys];

    [Theory]
    [MemberData(nameof(TableNames))]
    public void The_page_and_the_engine_agree_on(string table)
    {
        var (key, cells) = Tables[table];
        var wrong = Cycle.Rows
            .Select(day => (Day: day["pawukon0"], Page: Document[table, key(day)], Engine: cells(Read(day))))
            .Where(r => r.Page != r.Engine);

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void The_page_and_the_engine_agree_on_the_gender_pattern_and_full_urip()
    {
        foreach (var day in Cycle.Rows)
        {
            var reading = Read(day);

            reading.GenderPattern.ShouldBe(Pattern(day));
            reading.Afirmasi.Pattern.ShouldBe(Pattern(day));
            reading.FullUrip.ShouldBe(C24(day) + day.Int("urip_wuku"));
        }
    }

    private static Potensi Read(VectorFile.Row day) =>
        SoulReading.Potensi(new DateOnly(2020, 7, 5).AddDays(day.Int("pawukon0")));

    private static int U(VectorFile.Row day) => day.Int("neptu_sapta_panca");

    private static int C24(VectorFile.Row day) => day.Int("tri_pramana_sapta_panca_sad");

    private static string Pattern(VectorFile.Row day) => Bits(day).Replace('1', 'M').Replace('0', 'F');

    private static string Bits(VectorFile.Row day) =>
        $"{day.Int("urip_sapta") % 2}{day.Int("urip_panca") % 2}{day.Int("urip_sad") % 2}";

    private static string Cells(NamedValue item) => $"{item.Value} {item.Name}";

    private static string Cells(WaraValue item) => $"{item.Value} {item.Name} {item.Urip} {item.Gender}";
}
