using System.Globalization;
using System.Text.Json.Nodes;
using Neptu.Tests.Support;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Integration.Jobs;

public sealed class CalendarCommandTests
{
    private const string Header =
        "date,d,wuku,ekawara,dwiwara,triwara,caturwara,pancawara,sadwara,saptawara,astawara,sangawara,dasawara,urip";

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
            byDate[expected[0]].ShouldBe(string.Join(',', columns));
        }
    }

    [Fact]
    public async Task Json_has_the_same_columns_as_csv()
    {
        var csv = await JobProcess.RunAsync(null, "calendar", "--from", "2026-02-12", "--to", "2026-02-13");
        var json = await JobProcess.RunAsync(null, "calendar", "--from", "2026-02-12", "--to", "2026-02-13", "--format", "json");

        var fromJson = json.Output.TrimEnd('\n').Split('\n').Select(line => JsonNode.Parse(line)!.AsObject()).ToList();
        fromJson.Count.ShouldBe(2);
        string.Join(',', fromJson[0].Select(member => member.Key)).ShouldBe(Header);
        var values = fromJson.Select(day => string.Join(',', day.Select(member => member.Value!.ToString())));
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
}
