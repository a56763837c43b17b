using Neptu.Wariga.Saka;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Unit.Wariga.Saka;

/// <summary>Published dates and the lunar days they fall on.</summary>
public sealed class SakaAnchorTests
{
    private static readonly VectorFile Anchors = VectorFile.Read("anchors_public.csv");

    private static readonly Dictionary<string, Func<SakaDay, string>> Computed = new()
    {
        ["saka"] = day => $"{day.Year}",
        ["sasih"] = day => (day.IsNampih ? "Nampih " : "") + (day.Sasih == Sasih.Desta ? "Destha" : day.Sasih.Name()),
        ["day"] = day => $"{day.Day}",
        ["phase"] = day => day.IsPurnama ? "Purnama" : day.IsTilem ? "Tilem" : day.Paksa.Name(),
    };

    public static TheoryData<string> ComputedColumns => [.. Computed.Keys];

    [Theory]
    [MemberData(nameof(ComputedColumns))]
    public void Every_published_date_agrees_in(string column)
    {
        var wrong = Anchors.Rows
            .Select(row => (row.Date, Expected: row[column], Actual: Computed[column](SakaDay.On(row.Date))))
            .Where(r => r.Expected != r.Actual);

        wrong.ShouldBeEmpty();
        Anchors.Rows.Count().ShouldBe(105);
    }
}
