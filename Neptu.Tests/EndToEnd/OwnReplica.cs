using Neptu.Tests.Support;
using Xunit;

namespace Neptu.Tests.EndToEnd;

/// <summary>One process on servers of its own, to be ended and started again.</summary>
public abstract class OwnReplica(NeptuServers servers) : Replicas(servers, count: 1)
{
    public override async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await base.DisposeAsync();
        await Servers.DisposeAsync();
    }
}

/// <summary>Its PostgreSQL keeps what it has committed.</summary>
public sealed class DurableReplica() : OwnReplica(new NeptuServers(Schema.ApplyAsync, isDurable: true));

/// <summary>It has a Redis.</summary>
public sealed class CachedReplica() : OwnReplica(new NeptuServers())
{
    private protected override async Task<(string Name, string Value)[]> MoreSettingsAsync() =>
        [("ConnectionStrings:cache", await Servers.GetRedisConnectionStringAsync(TestContext.Current.CancellationToken))];
}
