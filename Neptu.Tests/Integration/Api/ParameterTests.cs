using System.Net;
using Neptu.Tests.Support;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Integration.Api;

/// <summary>Every parameter of the calendar and of the interpretive readings, with values that it does not take.</summary>
public sealed class ParameterTests(NeptuApi api) : IClassFixture<NeptuApi>
{
    private static readonly Dictionary<string, string[]> Bad = new()
    {
        ["day"] = ["2026-02-31", "2026-2-1", "0000-01-01", "10000-01-01", "nope", "", "2026-02-12T00:00:00", "%D9%A2026-01-01"],
        ["month"] = ["2026-13", "2026-00", "2026-1", "0000-01", "10000-01", "2026-03-01", "nope"],
        ["lang"] = ["xx", "english", "", "%00", "-", "en,id"],
        ["year"] = ["1899", "2101", "0", "-2026", "2026.5", "+2026", "nope", "", "99999999999999999999", "%D9%A2026"],
        ["count"] = ["0", "101", "-1", "1.5", "five", "", "99999999999999999999"],
        ["kind"] = ["solar", "", "Lunar", "0"],
        ["key"] = ["christmas", "", "Galungan", "otonan"],
        ["time"] = ["24:00", "12:60", "7:00", "12", "12:00:00", "noon", ""],
        ["variant"] = ["nope", "", "aryana,", "aryana,mod-ten", "mod-ten,mod-ten"],
    };

    public static TheoryData<string, string> Queries
    {
        get
        {
            (string Path, string Parameter, string Values)[] routes =
            [
                ("calendar/{0}", "date", "day"),
                ("calendar/2026-01-01?lang={0}", "lang", "lang"),
                ("calendar/days?from={0}&to=2026-01-01", "from", "day"),
                ("calendar/days?from=2026-01-01&to={0}", "to", "day"),
                ("calendar/days?from=2026-01-01&to=2026-01-01&lang={0}", "lang", "lang"),
                ("calendar/months/{0}", "month", "month"),
                ("calendar/months/2026-01?lang={0}", "lang", "lang"),
                ("calendar/holy-days?year={0}", "year", "year"),
                ("calendar/holy-days?kind={0}", "kind", "kind"),
                ("calendar/holy-days?lang={0}", "lang", "lang"),
                ("calendar/holy-days.ics?year={0}", "year", "year"),
                ("calendar/holy-days.ics?lang={0}", "lang", "lang"),
                ("calendar/holy-days/next?date={0}", "date", "day"),
                ("calendar/holy-days/next?count={0}", "count", "count"),
                ("calendar/holy-days/next?key={0}", "key", "key"),
                ("calendar/holy-days/next?lang={0}", "lang", "lang"),
                ("calendar/otonan?birthDate={0}", "birthDate", "day"),
                ("calendar/otonan?birthDate=1990-05-15&birthTime={0}", "birthTime", "time"),
                ("calendar/otonan?birthDate=1990-05-15&count={0}", "count", "count"),
                ("calendar/otonan?birthDate=1990-05-15&from={0}", "from", "day"),
                ("calendar/otonan?birthDate=1990-05-15&lang={0}", "lang", "lang"),
                ("calendar/otonan.ics?birthDate={0}", "birthDate", "day"),
                ("calendar/otonan.ics?birthDate=1990-05-15&birthTime={0}", "birthTime", "time"),
                ("calendar/otonan.ics?birthDate=1990-05-15&count={0}", "count", "count"),
                ("calendar/otonan.ics?birthDate=1990-05-15&from={0}", "from", "day"),
                ("calendar/otonan.ics?birthDate=1990-05-15&lang={0}", "lang", "lang"),
                ("reading/matches?birthDate={0}", "birthDate", "day"),
                ("reading/matches?birthDate=1990-05-15&date={0}", "date", "day"),
                ("reading/matches?birthDate=1990-05-15&birthDate2={0}", "birthDate2", "day"),
                ("reading/matches?birthDate=1990-05-15&variant={0}", "variant", "variant"),
                ("reading/matches?birthDate=1990-05-15&lang={0}", "lang", "lang"),
            ];
            var queries = new TheoryData<string, string>();
            foreach (var (path, parameter, values) in routes)
                foreach (var value in Bad[values].Where(value => value.Length > 0 || path.Contains('?', StringComparison.Ordinal)))
                    queries.Add(path.Replace("{0}", value, StringComparison.Ordinal), parameter);
            return queries;
        }
    }

    [Theory]
    [MemberData(nameof(Queries))]
    public Task A_bad_value_is_a_problem_that_names_its_parameter(string path, string parameter) => ShouldNameAsync(path, parameter);

    [Theory]
    [InlineData("calendar/days", "from")]
    [InlineData("calendar/days?from=2026-01-01", "to")]
    [InlineData("calendar/days?from=2026-01-01&to=2027-01-02", "to")]
    [InlineData("calendar/days?from=2026-01-02&to=2026-01-01", "to")]
    [InlineData("calendar/days?from=0001-01-01&to=9999-12-31", "to")]
    [InlineData("calendar/otonan", "birthDate")]
    [InlineData("calendar/otonan.ics", "birthDate")]
    [InlineData("calendar/otonan?birthDate=0001-01-01&birthTime=05:59", "birthDate")]
    [InlineData("calendar/otonan.ics?birthDate=0001-01-01&birthTime=00:00", "birthDate")]
    [InlineData("calendar/otonan?birthDate=1990-05-15&birthDate=1990-05-16", "birthDate")]
    [InlineData("calendar/holy-days/next?date=1899-12-31", "date")]
    [InlineData("calendar/holy-days/next?date=2101-01-01", "date")]
    [InlineData("calendar/holy-days?year=2026&year=2027", "year")]
    [InlineData("reading/matches", "birthDate")]
    public Task What_is_missing_doubled_or_out_of_reach_is_a_problem_too(string path, string parameter) => ShouldNameAsync(path, parameter);

    [Theory]
    [InlineData("calendar/2026-01-01?lang=xx", "en, id, fr, de, es, pt, ru, ja, ko, zh")]
    [InlineData("calendar/holy-days?kind=solar", "pawukon, lunar, pawukon-and-lunar")]
    [InlineData("calendar/holy-days/next?key=christmas", "galungan")]
    [InlineData("reading/matches?birthDate=1990-05-15&variant=nope", "jatukarma: sri-gedong, sri-dana")]
    public async Task A_problem_lists_what_there_is_to_choose_from(string path, string list)
    {
        using var response = await api.Client.FetchAsync("/api/v1/" + path);
        var problem = await response.ShouldBeProblemAsync(HttpStatusCode.BadRequest);
        problem["error"]!.GetValue<string>().ShouldContain(list);
    }

    private async Task ShouldNameAsync(string path, string parameter)
    {
        using var response = await api.Client.FetchAsync("/api/v1/" + path);

        var problem = await response.ShouldBeProblemAsync(HttpStatusCode.BadRequest);
        problem["errors"]!.AsObject().ShouldContain(error => error.Key == parameter);
        problem["error"]!.GetValue<string>().ShouldStartWith(problem["errors"]!.AsObject().First().Key);
        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        response.Headers.ETag.ShouldBeNull();
    }
}
