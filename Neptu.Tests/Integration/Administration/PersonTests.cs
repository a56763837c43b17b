using System.Net;
using System.Text.Json.Nodes;
using Neptu.Tests.Support;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Integration.Administration;

public sealed class PersonTests(NeptuApi api) : IClassFixture<NeptuApi>
{
    private const string Path = "/api/v1/admin/persons";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_admin_adds_a_person_with_the_reading_of_their_birthday()
    {
        var admin = await api.JoinAsync("admin");
        var mark = Mark();
        using var response = await admin.Client.PostAsync(Path, new
        {
            name = $"{mark} Person",
            slug = $"{mark}-person",
            birthday = "1990-05-15",
            gender = "F",
            categories = List("investor", "billionaire"),
            tags = List("tech"),
            netWorthBillions = 12.345678,
            forbesRank = 3,
            imageUrl = "https://example.org/picture.png",
            wikidataId = $"Q{Random.Shared.Next(1, int.MaxValue)}",
        });
        var added = await CreatedAsync(response);
        var found = (await ListAsync(admin, $"search={mark}")).ShouldHaveSingleItem()!;
        var reading = (await api.Client.GetOkAsync("/api/v1/reading/potensi?date=1990-05-15"))["reading"]!;

        found["netWorthBillions"]!.GetValue<decimal>().ShouldBe(12.345678m);
        found["source"]!.GetValue<string>().ShouldBe("manual");
        found["status"]!.GetValue<string>().ShouldBe("active");
        found["categories"]!.ToJsonString().ShouldBe("""["investor","billionaire"]""");
        JsonNode.DeepEquals(found["wukuData"], reading).ShouldBeTrue();
        JsonNode.DeepEquals(found, added).ShouldBeTrue();
    }

    [Fact]
    public async Task People_come_by_name_in_pages_that_show_everybody_once()
    {
        var admin = await api.JoinAsync("admin");
        var mark = Mark();
        foreach (var letter in "dbeac")
            await AddAsync(admin, $"{mark} {letter}");

        var names = new List<string>();
        foreach (var page in Enumerable.Range(1, 4))
        {
            var answer = await admin.Client.GetOkAsync($"{Path}?search={mark}&limit=2&page={page}");
            answer["total"]!.GetValue<int>().ShouldBe(5);
            answer["totalPages"]!.GetValue<int>().ShouldBe(3);
            names.AddRange(answer["data"]!.AsArray().Select(Name));
        }

        names.ShouldBe("abcde".Select(letter => $"{mark} {letter}"));
    }

    [Fact]
    public async Task People_are_found_by_category_status_and_text()
    {
        var admin = await api.JoinAsync("admin");
        var mark = Mark();
        await AddAsync(admin, $"{mark} a", new { categories = List("investor", "influencer"), status = "inactive" });
        await AddAsync(admin, $"{mark} b", new { categories = List("investor") });
        await AddAsync(admin, $"{mark} c", new { title = $"Head of {mark}100%" });

        (await NamesAsync(admin, $"search={mark}&category=investor")).ShouldBe([$"{mark} a", $"{mark} b"]);
        (await NamesAsync(admin, $"search={mark}&category=investor&status=inactive")).ShouldBe([$"{mark} a"]);
        (await NamesAsync(admin, $"search={mark}&status=pending_review")).ShouldBeEmpty();
        (await NamesAsync(admin, $"search={mark.ToUpperInvariant()}100%25")).ShouldBe([$"{mark} c"]);
        (await NamesAsync(admin, $"search={mark}1_0")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Five_hundred_are_a_page_and_fifty_without_being_asked()
    {
        var admin = await api.JoinAsync("admin");
        (await admin.Client.GetOkAsync($"{Path}?limit=500"))["limit"]!.GetValue<int>().ShouldBe(500);
        (await admin.Client.GetOkAsync(Path))["limit"]!.GetValue<int>().ShouldBe(50);
    }

    [Fact]
    public async Task Of_many_with_one_name_at_once_one_is_added()
    {
        var admin = await api.JoinAsync("admin");
        var mark = Mark();
        var responses = await Task.WhenAll(
            Enumerable.Range(0, 10).Select(_ => admin.Client.PostAsync(Path, new { name = mark, birthday = "1990-05-15" })));

        responses.Count(response => response.StatusCode is HttpStatusCode.Created).ShouldBe(1);
        foreach (var response in responses.Where(response => response.StatusCode is not HttpStatusCode.Created))
            (await response.ShouldBeProblemAsync(HttpStatusCode.Conflict))["error"]!.GetValue<string>().ShouldContain("name");
    }

    [Theory]
    [InlineData("slug", "a-slug")]
    [InlineData("wikidataId", "Q42")]
    public async Task No_two_people_have_the_same(string member, string value)
    {
        var admin = await api.JoinAsync("admin");
        await AddAsync(admin, Mark(), new JsonObject { [member] = value });
        using var response = await admin.Client.PostAsync(
            Path, new JsonObject { ["name"] = Mark(), ["birthday"] = "1990-05-15", [member] = value });

        (await response.ShouldBeProblemAsync(HttpStatusCode.Conflict))["error"]!.GetValue<string>().ShouldContain(member);
    }

    [Fact]
    public async Task Stats_count_what_there_is()
    {
        var admin = await api.JoinAsync("admin");
        var before = (await admin.Client.GetOkAsync($"{Path}/stats"))["stats"]!;
        await AddAsync(admin, Mark(), new { categories = List("investor", "influencer"), status = "inactive", source = "forbes" });
        await AddAsync(admin, Mark());
        var after = (await admin.Client.GetOkAsync($"{Path}/stats"))["stats"]!;

        Growth("total").ShouldBe(2);
        Growth("withWukuData").ShouldBe(2);
        Growth("byStatus", "inactive").ShouldBe(1);
        Growth("byStatus", "active").ShouldBe(1);
        Growth("byStatus", "pending_review").ShouldBe(0);
        Growth("bySource", "forbes").ShouldBe(1);
        Growth("bySource", "manual").ShouldBe(1);
        Growth("byCategory", "investor").ShouldBe(1);
        Growth("byCategory", "world_leader").ShouldBe(1);
        Growth("byCategory", "billionaire").ShouldBe(0);

        int Growth(string group, string? code = null) => Figure(after, group, code) - Figure(before, group, code);
    }

    [Fact]
    public async Task Recalculating_twice_at_once_mends_what_is_missing_or_wrong_once()
    {
        var admin = await api.JoinAsync("admin");
        var (missing, wrong, right) = (Mark(), Mark(), Mark());
        foreach (var name in new[] { missing, wrong, right })
            await AddAsync(admin, name);
        await api.ExecuteAsync($"update persons set wuku_data = null where name = '{missing}'");
        await api.ExecuteAsync("update persons set wuku_data = '{\"total_urip\": 0}' where name = '" + wrong + "'");
        var expected = (await ListAsync(admin, $"search={right}"))[0]!;
        api.Time.Advance(TimeSpan.FromSeconds(1));
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => RecalculateAsync(admin)));

        answers.Sum(answer => answer["changed"]!.GetValue<int>()).ShouldBe(2);
        var all = await api.ScalarAsync<long>("select count(*) from persons");
        answers.ShouldAllBe(answer => answer["recalculated"]!.GetValue<long>() == all);
        foreach (var name in new[] { missing, wrong })
            JsonNode.DeepEquals((await ListAsync(admin, $"search={name}"))[0]!["wukuData"], expected["wukuData"]).ShouldBeTrue();
        (await ListAsync(admin, $"search={right}"))[0]!["updatedAt"]!.ToJsonString().ShouldBe(expected["updatedAt"]!.ToJsonString());
    }

    [Fact]
    public async Task Recalculating_costs_a_few_statements_however_many_people_there_are()
    {
        var admin = await api.JoinAsync("admin");
        await api.ExecuteAsync(
            """
            insert into persons (id, name, birthday, categories, tags, source, status, created_at, updated_at)
            select gen_random_uuid(), 'One of many ' || n, date '1950-01-01' + n, array['investor'], '{}', 'forbes', 'active', now(), now()
            from generate_series(1, 3000) as n
            """);
        using var count = new SqlCount(api.ConnectionString);
        (await RecalculateAsync(admin))["changed"]!.GetValue<int>().ShouldBeGreaterThanOrEqualTo(3000);

        count.Statements.Count.ShouldBeLessThanOrEqualTo(4, string.Join("\n", count.Statements));
    }

    [Theory]
    [InlineData("name", null)]
    [InlineData("name", "")]
    [InlineData("birthday", null)]
    [InlineData("birthday", "1990-02-30")]
    [InlineData("birthday", "2026-02-14")]
    [InlineData("gender", "X")]
    [InlineData("slug", "Two Words")]
    [InlineData("wikidataId", "42")]
    [InlineData("imageUrl", "javascript:alert(1)")]
    [InlineData("status", "gone")]
    [InlineData("source", "rumour")]
    public async Task A_bad_text_is_a_problem(string member, string? value)
    {
        var body = new JsonObject { ["name"] = Mark(), ["birthday"] = "1990-05-15" };
        body[member] = value;
        await ShouldBeBadAsync(body);
    }

    [Theory]
    [InlineData("""{"categories":[]}""")]
    [InlineData("""{"categories":["king"]}""")]
    [InlineData("""{"categories":["investor","investor"]}""")]
    [InlineData("""{"categories":["world_leader","influencer","entrepreneur","central_banker","investor","billionaire"]}""")]
    [InlineData("""{"tags":["1","2","3","4","5","6","7","8","9","10","11"]}""")]
    [InlineData("""{"industries":["1","2","3","4","5","6"]}""")]
    [InlineData("""{"bios":[null]}""")]
    [InlineData("""{"popularity":1001}""")]
    [InlineData("""{"forbesRank":0}""")]
    [InlineData("""{"netWorthBillions":1000000}""")]
    [InlineData("""{"netWorthBillions":1e28}""")]
    [InlineData("""{"netWorthBillions":-1}""")]
    [InlineData("""{"netWorthBillions":0.0000001}""")]
    public async Task A_bad_list_or_figure_is_a_problem(string members)
    {
        var body = JsonNode.Parse(members)!.AsObject();
        body["name"] = Mark();
        body["birthday"] = "1990-05-15";
        await ShouldBeBadAsync(body);
    }

    [Theory]
    [InlineData("category=king")]
    [InlineData("status=gone")]
    [InlineData("limit=501")]
    [InlineData("page=0")]
    [InlineData("search=%00")]
    public async Task A_bad_question_is_a_problem(string query)
    {
        var admin = await api.JoinAsync("admin");
        using var response = await admin.Client.FetchAsync($"{Path}?{query}");
        await response.ShouldBeProblemAsync(HttpStatusCode.BadRequest);
    }

    private static string[] List(params string[] codes) => codes;

    private static string Mark() => Guid.NewGuid().ToString("N")[..12];

    private static string Name(JsonNode? person) => person!["name"]!.GetValue<string>();

    private static int Figure(JsonNode stats, string group, string? code) =>
        (code is null ? stats[group] : stats[group]![code])!.GetValue<int>();

    private static async Task<JsonNode> CreatedAsync(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync(Cancellation);
        response.StatusCode.ShouldBe(HttpStatusCode.Created, text);
        return JsonNode.Parse(text)!["person"]!;
    }

    private static async Task AddAsync(Person admin, string name, object? more = null)
    {
        var body = more as JsonObject ?? System.Text.Json.JsonSerializer.SerializeToNode(more ?? new { })!.AsObject();
        body["name"] = name;
        body["birthday"] = "1990-05-15";
        using var response = await admin.Client.PostAsync(Path, body);
        await CreatedAsync(response);
    }

    private static async Task<JsonArray> ListAsync(Person admin, string query) =>
        (await admin.Client.GetOkAsync($"{Path}?{query}"))["data"]!.AsArray();

    private static async Task<IEnumerable<string>> NamesAsync(Person admin, string query) => (await ListAsync(admin, query)).Select(Name);

    private static async Task<JsonObject> RecalculateAsync(Person admin)
    {
        using var response = await admin.Client.PostAsync($"{Path}/recalculate", new { });
        return await response.ShouldBeOkAsync();
    }

    private async Task ShouldBeBadAsync(JsonObject body)
    {
        var admin = await api.JoinAsync("admin");
        using var response = await admin.Client.PostAsync(Path, body);
        await response.ShouldBeProblemAsync(HttpStatusCode.BadRequest);
    }
}
