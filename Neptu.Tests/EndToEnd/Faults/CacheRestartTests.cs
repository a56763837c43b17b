using System.Text.Json;
using Neptu.Tests.Support;
using Shouldly;
using Xunit;

namespace Neptu.Tests.EndToEnd.Faults;

/// <summary>Redis goes and comes back, with the limits' counts and all balances; nobody is to notice.</summary>
public sealed class CacheRestartTests(CachedReplica api) : IClassFixture<CachedReplica>
{
    private const int Enough = 150;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nobody_is_refused_anything()
    {
        var load = await Load.StartAsync(api);
        await IsUsedAsync();
        await load.ManyMoreAsync(Enough);

        await api.Servers.EndRedisAsync("KILL");
        await load.ManyMoreAsync(Enough);
        (await IsWithoutCacheAsync()).ShouldBeTrue();

        await api.Servers.StartRedisAsync(Cancellation);
        await IsUsedAsync();
        await load.ManyMoreAsync(Enough);
        await load.StopAsync();

        load.Wrong.ShouldBeEmpty();
        load.Refused.ShouldBe(0);
        await api.BooksBalanceAsync();
    }

    /// <summary>A cache that was slow once, as on a machine that has other things to do, is left alone for some seconds.</summary>
    private async Task IsUsedAsync() =>
        await Eventually.IsTrueAsync(async () => !await IsWithoutCacheAsync(), "The cache should be used.");

    /// <summary>Ready all the same.</summary>
    private async Task<bool> IsWithoutCacheAsync()
    {
        var health = await api.Apis[0].Client.GetOkAsync("/health");
        return health["degraded"] is { } degraded && JsonSerializer.Deserialize<string[]>(degraded)!.Contains("cache");
    }
}
