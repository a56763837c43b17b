using System.Net;
using Neptu.Tests.Support;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Integration.Administration;

public sealed class AdminRoleTests(NeptuApi api) : IClassFixture<NeptuApi>
{
    private const string Nothing = "00000000-0000-0000-0000-000000000000";

    public static TheoryData<string, string, HttpStatusCode> Routes => new()
    {
        { "GET", "subscriptions", HttpStatusCode.OK },
        { "GET", $"subscriptions/{Nothing}", HttpStatusCode.NotFound },
        { "PUT", $"subscriptions/{Nothing}", HttpStatusCode.NotFound },
        { "GET", "api-keys", HttpStatusCode.OK },
        { "PUT", $"api-keys/{Nothing}/revoke", HttpStatusCode.NotFound },
        { "GET", "plans", HttpStatusCode.OK },
        { "POST", "plans", HttpStatusCode.BadRequest },
        { "PUT", $"plans/{Nothing}", HttpStatusCode.NotFound },
        { "DELETE", $"plans/{Nothing}", HttpStatusCode.NotFound },
        { "GET", "credit-packs", HttpStatusCode.OK },
        { "POST", "credit-packs", HttpStatusCode.BadRequest },
        { "PUT", $"credit-packs/{Nothing}", HttpStatusCode.NotFound },
        { "DELETE", $"credit-packs/{Nothing}", HttpStatusCode.NotFound },
        { "GET", "analytics/usage", HttpStatusCode.OK },
        { "GET", "analytics/endpoints", HttpStatusCode.OK },
        { "GET", "market-categories", HttpStatusCode.OK },
        { "GET", "market-categories/none", HttpStatusCode.NotFound },
        { "GET", "persons", HttpStatusCode.OK },
        { "POST", "persons", HttpStatusCode.BadRequest },
        { "GET", "persons/stats", HttpStatusCode.OK },
        { "POST", "persons/recalculate", HttpStatusCode.OK },
    };

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task Admins_get_in_and_nobody_else(string method, string path, HttpStatusCode toAdmins)
    {
        var unproven = await api.JoinWithoutProofAsync();
        await api.ExecuteAsync($"update users set role = 'admin' where id = '{unproven.Id}'");
        (HttpClient Client, HttpStatusCode Status)[] callers =
        [
            (api.Client, HttpStatusCode.Unauthorized),
            ((await api.JoinAsync()).Client, HttpStatusCode.Forbidden),
            ((await api.JoinAsync("developer")).Client, HttpStatusCode.Forbidden),
            (unproven.Client, HttpStatusCode.Forbidden),
            ((await api.JoinAsync("admin")).Client, toAdmins),
        ];
        foreach (var (client, status) in callers)
        {
            using var request = new HttpRequestMessage(new(method), $"/api/v1/admin/{path}");
            if (method is "POST" or "PUT")
                request.Content = Http.Json("{}");
            using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
            response.StatusCode.ShouldBe(status);
            if (status != HttpStatusCode.OK)
                await response.ShouldBeProblemAsync(status);
        }
    }
}
