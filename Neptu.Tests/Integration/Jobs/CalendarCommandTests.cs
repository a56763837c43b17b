using System.Globalization;
using System.Text.Json.Nodes;
using Neptu.Tests.Support;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Integration.Jobs;

public sealed class CalendarCommandTests
{
    private const string Header =
        "date,d,wuku,ekawara,dwiwara,triwara,caturwara,pancawara,sadwara,saptawara,astawara,sangawara,dasawara,urip,"
        + LunarHeader;

    private const string LunarHeader = "saka,sasih,nampih,paksa,day,ngunaratri,phase,certainty,holy_days";

    [Fact]
    public async Task Two_hundred_years_agree_with_the_vectors()
    {
        var run = await JobProcess.RunAsync(null, "calendar", "--from", "1900-01-01", "--to", "2100-12-31", "--format", "csv");

        run.ExitCode.ShouldBe(0);
        var lines = run.Output.TrimEnd('\n').Split('\n');
        lines[0].ShouldBe(Header);
        lines.Length.ShouldBe(73_414 + 1);
        var byDate = lines.Skip(1).ToDictionary(line => line[..10]);
        var vectors = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Vectors", "pawukon_vectors.csv")).Skip(1).ToList();
        vectors.Count.ShouldBe(2_064);
        foreach (var row in vectors)
        {
            var expected = row.Split(',');
            string[] columns = [expected[0], expected[3], .. expected[18..29], expected[17]];
            byDate[expected[0]].ShouldStartWith(string.Join(',', columns) + ",");
        }

        foreach (var row in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Vectors", "saka_vectors.csv")).Skip(1))
        {
            var expected = row.Split(',');
            Lunar(byDate[expected[0]])[..7].ShouldBe([.. expected[1..3], .. expected[4..9]], expected[0]);
        }
    }

    [Theory]
    [InlineData("1899-12-31", ",,,,,,,,")]
    [InlineData("2101-01-01", ",,,,,,,,")]
    [InlineData("1900-01-01", "1821,6,0,pangelong,15,0,Tilem,projected,tilem")]
    [InlineData("2026-03-19", "1948,10,0,penanggal,1,0,,certain,nyepi")]
    [InlineData("2026-06-17", "1948,1,0,penanggal,3,0,,certain,galungan|buda-kliwon")]
    [InlineData("1993-08-19", "1915,2,1,penanggal,1,0,,disputed,kajeng-kliwon|kajeng-kliwon-enyitan")]
    public async Task The_lunar_columns_are_filled_where_the_calendar_is_covered_and_empty_elsewhere(string date, string lunar)
    {
        var run = await JobProcess.RunAsync(null, "calendar", "--from", date, "--to", date);

        var lines = run.Output.TrimEnd('\n').Split('\n');
        string.Join(',', Lunar(lines[1])).ShouldBe(lunar);
        lines[1].Split(',').Length.ShouldBe(Header.Split(',').Length);
    }

    [Fact]
    public async Task Json_has_the_same_columns_as_csv()
    {
        var csv = await JobProcess.RunAsync(null, "calendar", "--from", "2100-12-30", "--to", "2101-01-02");
        var json = await JobProcess.RunAsync(null, "calendar", "--from", "2100-12-30", "--to", "2101-01-02", "--format", "json");

        var fromJson = json.Output.TrimEnd('\n').Split('\n').Select(line => JsonNode.Parse(line)!.AsObject()).ToList();
        fromJson.Count.ShouldBe(4);
        string.Join(',', fromJson[0].Select(member => member.Key)).ShouldBe(Header);
        var values = fromJson.Select(day => string.Join(',', day.Select(member => member.Value?.ToString())));
        values.ShouldBe(csv.Output.TrimEnd('\n').Split('\n').Skip(1));
    }

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    public async Task The_ends_of_time_are_printed(string date)
    {
        var run = await JobProcess.RunAsync(null, "calendar", "--from", date, "--to", date);

        run.ExitCode.ShouldBe(0);
        run.Output.Split('\n')[1].ShouldStartWith(string.Create(CultureInfo.InvariantCulture, $"{date},"));
    }

    private static string[] Lunar(string line) => line.Split(',')[^LunarHeader.Split(',').Length..];
}
