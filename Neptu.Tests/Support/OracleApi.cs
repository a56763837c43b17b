using Neptu.Tests.Support.Fakes;
using Xunit;

namespace Neptu.Tests.Support;

/// <summary>The API over a worker that does what a test wants, for one test class.</summary>
public sealed class OracleApi(NeptuServers servers) : IAsyncLifetime
{
    internal NeptuApi Api { get; } = new(servers);

    internal OracleServer Oracle { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Oracle = await OracleServer.StartAsync();
        await Api.InitializeAsync("Development", [.. SettingsFor(Oracle.Address)]);
    }

    /// <summary>A worker that may fail as often as a test wants.</summary>
    internal static IEnumerable<(string Name, string Value)> SettingsFor(Uri worker) =>
        [("WORKER_URL", worker.ToString()), ("OutgoingCalls:BreakerMinimumAttempts", "1000")];

    public async ValueTask DisposeAsync()
    {
        await Api.DisposeAsync();
        await Oracle.DisposeAsync();
    }
}
