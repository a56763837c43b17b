using System.Net;
using Neptu.Tests.Support;
using Npgsql;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Integration.Administration;

public sealed class ApiKeyTests(NeptuApi api) : IClassFixture<NeptuApi>
{
    private const string Path = "/api/v1/admin/api-keys";

    [Fact]
    public async Task Keys_come_in_pages_newest_first_and_show_nothing_that_opens_anything()
    {
        var admin = await api.JoinAsync("admin");
        var person = await api.JoinAsync("developer");
        api.Time.Advance(TimeSpan.FromSeconds(1));
        var first = await api.GiveKeyAsync(person);
        api.Time.Advance(TimeSpan.FromSeconds(1));
        var second = await api.GiveKeyAsync(person);
        var page = await admin.Client.GetOkAsync($"{Path}?limit=2");
        var beyond = await admin.Client.GetOkAsync($"{Path}?limit=2&page=1000");

        page["data"]!.AsArray().Select(key => key!["id"]!.GetValue<Guid>()).ShouldBe([second, first]);
        page["data"]![0]!.AsObject().Select(member => member.Key).ShouldBe(
        [
            "id", "userId", "name", "keyPrefix", "planId", "scopes", "allowedOrigins", "allowedIps", "isActive", "lastUsedAt",
            "expiresAt", "createdAt", "updatedAt", "user",
        ]);
        page["data"]![0]!["user"]!["walletAddress"]!.GetValue<string>().ShouldBe(person.Wallet);
        beyond["data"]!.AsArray().ShouldBeEmpty();
        beyond["total"]!.GetValue<int>().ShouldBe(page["total"]!.GetValue<int>());
    }

    [Fact]
    public async Task A_key_is_revoked_once_however_many_admins_do_it()
    {
        var admin = await api.JoinAsync("admin");
        var key = await api.GiveKeyAsync(await api.JoinAsync("developer"));
        api.Time.Advance(TimeSpan.FromSeconds(1));
        var revokedAt = api.Time.GetUtcNow().UtcDateTime;
        var responses = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => RevokeAsync(admin, key)));
        api.Time.Advance(TimeSpan.FromSeconds(1));
        using var again = await RevokeAsync(admin, key);

        foreach (var response in responses.Append(again))
        {
            var answer = (await response.ShouldBeOkAsync())["key"]!;
            answer["isActive"]!.GetValue<bool>().ShouldBeFalse();
            answer["updatedAt"]!.GetValue<DateTime>().ShouldBe(revokedAt);
            response.Dispose();
        }
    }

    [Fact]
    public async Task A_key_that_is_not_there_is_not_found()
    {
        var admin = await api.JoinAsync("admin");
        using var response = await RevokeAsync(admin, Guid.NewGuid());
        await response.ShouldBeProblemAsync(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("update api_keys set key_hash = '\\x01'")]
    [InlineData("update api_keys set key_hash = sha256('the same')")]
    [InlineData("update api_keys set scopes = array['neptu:everything']")]
    public async Task The_database_keeps_no_key_that_is_none(string sql)
    {
        var developer = await api.JoinAsync("developer");
        await api.GiveKeyAsync(developer);
        await api.GiveKeyAsync(developer);
        var failure = await Should.ThrowAsync<PostgresException>(api.ExecuteAsync(sql));
        failure.SqlState.ShouldStartWith("23");
    }

    private static Task<HttpResponseMessage> RevokeAsync(Person admin, Guid key) =>
        admin.Client.PutAsync($"{Path}/{key}/revoke", content: null, TestContext.Current.CancellationToken);
}
