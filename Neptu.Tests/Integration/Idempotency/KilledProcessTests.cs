using System.Net;
using Neptu.Core.Idempotency;
using Neptu.Tests.Support;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Integration.Idempotency;

public sealed class KilledProcessTests(NeptuApi api) : IClassFixture<NeptuApi>
{
    [Fact]
    public async Task A_process_that_is_killed_in_the_middle_holds_its_key_for_a_minute_only()
    {
        var (wallet, key) = (Wallets.New(), KeyedRequests.NewKey());
        var body = $$"""{"walletAddress":"{{wallet}}"}""";
        await using var process = await ApiProcess.StartAsync(api.ConnectionString);
        await using (await TableLock.TakeAsync(api, "users"))
        {
            var lost = process.Client.PostWithKeyAsync("/api/v1/users", key, body);
            await TableLock.UntilSomebodyWaitsAsync(api);
            await process.KillAsync();
            await Should.ThrowAsync<HttpRequestException>(lost);
        }

        // The process had the machine's clock.
        api.Time.SetUtcNow(DateTimeOffset.UtcNow);
        using var atOnce = await api.Client.PostWithKeyAsync("/api/v1/users", key, body);
        api.Time.Advance(IdempotencyStore.LeaseTime);
        using var later = await api.Client.PostWithKeyAsync("/api/v1/users", key, body);
        using var again = await api.Client.PostWithKeyAsync("/api/v1/users", key, body);

        await atOnce.ShouldBeRefusedAsync(HttpStatusCode.Conflict, "idempotency_key_in_use");
        await later.ShouldBeOkAsync();
        later.IsReplayed().ShouldBeFalse();
        await again.ShouldReplayAsync(later);
        (await api.ScalarAsync<long>($"select count(*) from users where wallet_address = '{wallet}'")).ShouldBe(1);
    }
}
