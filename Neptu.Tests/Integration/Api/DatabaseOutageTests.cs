using System.Net;
using Neptu.Tests.Support;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Integration.Api;

/// <summary>Stops its own PostgreSQL.</summary>
public sealed class DatabaseOutageTests(NeptuServers servers) : IClassFixture<NeptuServers>
{
    [Fact]
    public async Task Without_the_database_it_says_so_and_it_comes_back_by_itself()
    {
        var api = new NeptuApi(servers);
        await api.InitializeAsync();
        await using var _ = api;
        var wallet = Wallets.New();
        using (var created = await api.Client.PostAsync("/api/users", new { walletAddress = wallet }))
            await created.ShouldBeOkAsync();

        await servers.StopPostgresAsync();

        using var health = await api.Client.FetchAsync("/health");
        health.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await health.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("\"database\"");
        await api.Client.GetOkAsync("/alive");
        await api.Client.GetOkAsync("/api/reading/today");
        using (var refused = await api.Client.PostAsync("/api/users", new { walletAddress = wallet }))
        {
            await refused.ShouldBeProblemAsync(HttpStatusCode.ServiceUnavailable);
            refused.Headers.RetryAfter.ShouldNotBeNull();
        }

        await servers.StartPostgresAsync(TestContext.Current.CancellationToken);

        await api.Client.GetOkAsync("/health");
        using var again = await api.Client.PostAsync("/api/users", new { walletAddress = wallet });
        await again.ShouldBeOkAsync();
    }
}
