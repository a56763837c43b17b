using Neptu.Wariga.Pawukon;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Unit.Wariga;

/// <summary>The whole cycle with its urip and derived fields.</summary>
public sealed class PawukonTableTests
{
    private static readonly VectorFile Table = VectorFile.Read("pawukon_210_table.csv");

    private static readonly Dictionary<string, Func<PawukonDay, string>> Computed = new()
    {
        ["pawukon0"] = day => $"{day.Index}",
        ["wuku"] = day => day.Wuku.Name(),
        ["saptawara"] = day => day.Saptawara.Name(),
        ["pancawara"] = day => day.Pancawara.Name(),
        ["ekawara"] = day => day.Ekawara == Ekawara.None ? "-" : day.Ekawara.Name(),
        ["dwiwara"] = day => day.Dwiwara.Name(),
        ["triwara"] = day => day.Triwara.Name(),
        ["caturwara"] = day => day.Caturwara.Name(),
        ["sadwara"] = day => day.Sadwara.Name(),
        ["astawara"] = day => day.Astawara.Name(),
        ["sangawara"] = day => day.Sangawara.Name(),
        ["dasawara"] = day => day.Dasawara.Name(),
        ["urip_wuku"] = day => $"{day.Wuku.Urip()}",
        ["urip_sapta"] = day => $"{day.Saptawara.Urip()}",
        ["urip_panca"] = day => $"{day.Pancawara.Urip()}",
        ["urip_sad"] = day => $"{day.Sadwara.Urip()}",
        ["neptu_sapta_panca"] = day => $"{day.Urip}",
        ["tri_pramana_sapta_panca_sad"] = day => $"{day.Urip + day.Sadwara.Urip()}",
        ["ingkel"] = day => day.Ingkel.Name(),
        ["jejepan"] = day => day.Jejepan.Name(),
        ["watek_alit"] = day => day.WatekAlit.Name(),
        ["watek_madya"] = day => day.WatekMadya.Name(),
        ["lintang"] = day => day.Lintang.Name(),
    };

    public static TheoryData<string> ComputedColumns => [.. Computed.Keys];

    [Theory]
    [MemberData(nameof(ComputedColumns))]
    public void Every_day_of_the_cycle_agrees_with_the_table_in(string column)
    {
        var wrong = Table.Rows
            .Select(row => (Day: row.Int("pawukon0"), Expected: row[column]))
            .Select(r => (r.Day, r.Expected, Actual: Computed[column](PawukonDay.FromIndex(r.Day))))
            .Where(r => r.Expected != r.Actual);

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void The_table_has_each_day_of_the_cycle_once() =>
        Table.Rows.Select(row => row.Int("pawukon0")).ShouldBe(Enumerable.Range(0, PawukonDay.CycleLength));

    // Urip that the table does not carry, as docs and published lists give them.
    [Fact]
    public void The_urip_of_the_other_weeks_are_as_published()
    {
        Enum.GetValues<Ekawara>().Select(x => x.Urip()).ShouldBe([0, 1]);
        Enum.GetValues<Dwiwara>().Select(x => x.Urip()).ShouldBe([5, 4]);
        Enum.GetValues<Triwara>().Select(x => x.Urip()).ShouldBe([9, 4, 7]);
        Enum.GetValues<Caturwara>().Select(x => x.Urip()).ShouldBe([6, 5, 1, 8]);
        Enum.GetValues<Astawara>().Select(x => x.Urip()).ShouldBe([6, 5, 8, 9, 3, 7, 1, 4]);
        Enum.GetValues<Sangawara>().Select(x => x.Urip()).ShouldBe([5, 8, 9, 3, 7, 1, 4, 6, 8]);
        Enum.GetValues<Dasawara>().Select(x => x.Urip()).ShouldBe([5, 7, 10, 4, 6, 2, 3, 8, 9, 1]);
    }
}
