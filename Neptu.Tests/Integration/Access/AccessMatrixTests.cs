using System.Net;
using System.Text.Json.Nodes;
using Neptu.Core.Auth;
using Neptu.Core.Users;
using Neptu.Tests.Support;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Integration.Access;

/// <summary>Every operation of the OpenAPI document, by everybody who might try it.</summary>
public sealed class AccessMatrixTests(AccessWorld world) : IClassFixture<AccessWorld>
{
    private const string Prefix = "/api/v1";

    private readonly AccessRequests _requests = new(world);

    public static TheoryData<string> Operations => [.. AccessTable.Rows.Select(row => row.Operation)];

    public static TheoryData<string> OperationsOnAWallet =>
        [.. AccessTable.Rows.Where(row => row is { Another: 404 }).Select(row => row.Operation)];

    [Fact]
    public void Every_operation_has_a_row_and_every_row_an_operation() =>
        AccessTable.Rows.Select(row => row.Operation)
            .ShouldBe(world.Document.Operations.Select(Name), ignoreOrder: true);

    [Theory]
    [MemberData(nameof(Operations))]
    public void The_document_asks_of_callers_what_the_row_does(string operation)
    {
        var row = AccessTable.Row(operation);
        var schemes = Described(operation).Described["security"]!.AsArray().Select(scheme => scheme!.AsObject()).ToList();
        var asked = schemes.SelectMany(scheme => scheme["bearer"]?.AsArray() ?? []).Select(role => role!.GetValue<string>());
        List<string> expected = [.. row.Unproven == 403 ? new[] { "proven" } : [], .. row.Developer == 403 ? new[] { "admin" } : []];

        (schemes.Count > 0).ShouldBe(row.Nobody == 401, "whether a token is asked for");
        schemes.Any(scheme => scheme.Count == 0).ShouldBe(row is { Nobody: 401, Oldest: 200 }, "whether the oldest app needs none");
        asked.ShouldBe(expected, "what must be shown");
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Everybody_gets_the_answer_of_the_row(string operation)
    {
        var row = AccessTable.Row(operation);
        (int Expected, Func<Payer, Task<HttpClient>> ClientFor)[] callers =
        [
            (row.Nobody, _ => Task.FromResult(world.Strict)),
            (row.Oldest, _ => Task.FromResult(world.Lenient)),
            (row.Unproven, owner => Task.FromResult(world.As(owner.Caller with { Proof = Proof.Unproven }).Client)),
            (row.Another, async _ => (await world.JoinAsync()).Client),
            (row.Developer, async _ => (await world.JoinAsync(Roles.Developer)).Client),
            (row.Right, owner => Task.FromResult(owner.Client)),
        ];
        foreach (var ((expected, clientFor), index) in callers.Select((caller, index) => (caller, index)))
        {
            var owner = await world.JoinAsync(IsForAdmins(row) ? Roles.Admin : Roles.User);
            var request = await _requests.NewAsync(operation, owner);
            using var message = request.For(Described(operation).Method);
            using var response = await (await clientFor(owner)).SendAsync(message, TestContext.Current.CancellationToken);

            ((int)response.StatusCode).ShouldBe(expected, $"{operation} by caller {index}: {await TextOf(response)}");
            await ShouldBeAsDescribedAsync(operation, response);
        }
    }

    [Theory]
    [MemberData(nameof(OperationsOnAWallet))]
    public async Task Anothers_wallet_looks_like_none(string operation)
    {
        var (owner, another) = (await world.JoinAsync(), await world.JoinAsync());
        var request = await _requests.NewAsync(operation, owner);
        var (of, ofNobody) = (await AnswerAsync(request), await AnswerAsync(Naming(request, owner.Wallet, Wallets.New())));

        of.ShouldBe(ofNobody);

        async Task<(HttpStatusCode, string)> AnswerAsync(AccessRequest asked)
        {
            using var message = asked.For(Described(operation).Method);
            using var response = await another.Client.SendAsync(message, TestContext.Current.CancellationToken);
            var problem = await response.ShouldBeProblemAsync(HttpStatusCode.NotFound);
            problem.Remove("traceId");
            return (response.StatusCode, problem.ToJsonString());
        }
    }

    [Fact]
    public async Task Where_nothing_is_allowed_without_proof_there_are_no_such_sessions_and_their_tokens_open_nothing()
    {
        await using var host = world.Payments.Start("Production", [.. PaymentsApi.SettingsFor(world.Payments.ChainAddress)]);
        using var client = host.CreateClient();
        var owner = await world.JoinAsync();
        var unproven = world.As(owner.Caller with { Proof = Proof.Unproven });
        client.DefaultRequestHeaders.Authorization = unproven.Client.DefaultRequestHeaders.Authorization;

        using var session = await client.PostAsync($"{Prefix}/auth/session", new { walletAddress = Wallets.New() });
        using var profile = await client.FetchAsync($"{Prefix}/users/{owner.Wallet}");

        await session.ShouldBeProblemAsync(HttpStatusCode.Forbidden);
        await profile.ShouldBeProblemAsync(HttpStatusCode.Unauthorized);
    }

    private static string Name(ApiOperation operation) =>
        $"{operation.Method} {(operation.Path == "/" ? "/" : operation.Path[Prefix.Length..])}";

    private static bool IsForAdmins(AccessRow row) => row is { Developer: 403 };

    private static AccessRequest Naming(AccessRequest request, string wallet, string other) => new(
        request.Path.Replace(wallet, other, StringComparison.Ordinal),
        request.Body is null
            ? null
            : JsonNode.Parse(System.Text.Json.JsonSerializer.Serialize(request.Body).Replace(wallet, other, StringComparison.Ordinal)));

    private static Task<string> TextOf(HttpResponseMessage response) =>
        response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    private ApiOperation Described(string operation) => world.Document.Operations.Single(one => Name(one) == operation);

    private async Task ShouldBeAsDescribedAsync(string operation, HttpResponseMessage response)
    {
        var status = (int)response.StatusCode;
        var described = Described(operation);
        described.Statuses.ShouldContain(status, operation);
        if (described.Answer(status) is not { } answer)
            return;

        response.Content.Headers.ContentType!.MediaType.ShouldBe(answer.MediaType);
        if (answer.MediaType.EndsWith("json", StringComparison.Ordinal))
            world.Document.Check(JsonNode.Parse(await TextOf(response)), answer.Content["schema"]!).ShouldBeEmpty(operation);
    }
}
