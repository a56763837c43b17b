using Neptu.Wariga.Pawukon;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Unit.Wariga;

/// <summary>Days of 1900-2100 on which six or seven independent programs agree.</summary>
public sealed class PawukonVectorTests
{
    private static readonly VectorFile Vectors = VectorFile.Read("pawukon_vectors.csv");

    private static readonly Dictionary<string, Func<DateOnly, PawukonDay, string>> Computed = new()
    {
        ["date"] = (date, _) => $"{date:yyyy-MM-dd}",
        ["rd"] = (date, _) => $"{date.DayNumber + 1}",
        ["jdn"] = (date, _) => $"{date.DayNumber + 1721426}",
        ["pawukon0"] = (_, day) => $"{day.Index}",
        ["wuku0"] = (_, day) => $"{(int)day.Wuku}",
        ["eka"] = (_, day) => $"{(int)day.Ekawara}",
        ["dwi0"] = (_, day) => $"{(int)day.Dwiwara}",
        ["tri0"] = (_, day) => $"{(int)day.Triwara}",
        ["catur0"] = (_, day) => $"{(int)day.Caturwara}",
        ["panca0_paing"] = (_, day) => $"{(int)day.Pancawara}",
        ["sad0"] = (_, day) => $"{(int)day.Sadwara}",
        ["sapta0"] = (_, day) => $"{(int)day.Saptawara}",
        ["asta0"] = (_, day) => $"{(int)day.Astawara}",
        ["sanga0"] = (_, day) => $"{(int)day.Sangawara}",
        ["dasa0"] = (_, day) => $"{(int)day.Dasawara}",
        ["urip_sapta"] = (_, day) => $"{day.Saptawara.Urip()}",
        ["urip_panca"] = (_, day) => $"{day.Pancawara.Urip()}",
        ["urip_sum"] = (_, day) => $"{day.Urip}",
        ["wuku"] = (_, day) => day.Wuku.Name(),
        ["ekawara"] = (_, day) => day.Ekawara == Ekawara.None ? "-" : day.Ekawara.Name(),
        ["dwiwara"] = (_, day) => day.Dwiwara.Name(),
        ["triwara"] = (_, day) => day.Triwara.Name(),
        ["caturwara"] = (_, day) => day.Caturwara.Name(),
        ["pancawara"] = (_, day) => day.Pancawara.Name(),
        ["sadwara"] = (_, day) => day.Sadwara.Name(),
        ["saptawara"] = (_, day) => day.Saptawara.Name(),
        ["astawara"] = (_, day) => day.Astawara.Name(),
        ["sangawara"] = (_, day) => day.Sangawara.Name(),
        ["dasawara"] = (_, day) => day.Dasawara.Name(),
    };

    public static TheoryData<string> ComputedColumns => [.. Computed.Keys];

    [Theory]
    [MemberData(nameof(ComputedColumns))]
    public void Every_day_agrees_with_the_vectors_in(string column)
    {
        var wrong = Vectors.Rows
            .Select(row => (row.Date, Expected: row[column], Actual: Computed[column](row.Date, PawukonDay.On(row.Date))))
            .Where(r => r.Expected != r.Actual);

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void No_column_and_no_row_of_the_vectors_is_left_out()
    {
        Vectors.Columns.Except(Computed.Keys).ShouldBe(["peers_checked", "why"]);
        Vectors.Rows.Count().ShouldBe(2064);
    }
}
