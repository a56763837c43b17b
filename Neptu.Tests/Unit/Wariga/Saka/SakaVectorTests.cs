using Neptu.Wariga.Saka;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Unit.Wariga.Saka;

/// <summary>Lunar days on which at least two of three independent programs agree.</summary>
public sealed class SakaVectorTests
{
    private static readonly VectorFile Vectors = VectorFile.Read("saka_vectors.csv");

    private static readonly Dictionary<string, Func<SakaDay, string>> Computed = new()
    {
        ["saka"] = day => $"{day.Year}",
        ["sasih"] = day => $"{day.Sasih.Number()}",
        ["sasih_name"] = day => day.Sasih.Name(),
        ["nampih"] = day => day.IsNampih ? "1" : "0",
        ["paksa"] = day => day.Paksa == Paksa.Penanggal ? "penanggal" : "pangelong",
        ["day"] = day => $"{day.Day}",
        ["ngunaratri"] = day => day.IsNgunaratri ? "1" : "0",
        ["phase"] = day => day.IsPurnama ? "Purnama" : day.IsTilem ? "Tilem" : "",
    };

    public static TheoryData<string> ComputedColumns => [.. Computed.Keys];

    [Theory]
    [MemberData(nameof(ComputedColumns))]
    public void Every_day_agrees_with_the_vectors_in(string column)
    {
        var wrong = Vectors.Rows
            .Select(row => (row.Date, Expected: row[column], Actual: Computed[column](SakaDay.On(row.Date))))
            .Where(r => r.Expected != r.Actual);

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void No_column_and_no_row_of_the_vectors_is_left_out()
    {
        Vectors.Columns.Except(Computed.Keys).ShouldBe(["date", "peers_agreeing", "n_agree", "why"]);
        Vectors.Rows.Count().ShouldBe(1521);
    }

    [Fact]
    public void No_day_of_the_vectors_is_presented_as_less_than_certain() =>
        Vectors.Rows.Where(row => SakaDay.On(row.Date).Certainty != Certainty.Certain).ShouldBeEmpty();
}
