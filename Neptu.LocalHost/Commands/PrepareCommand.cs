using Neptu.LocalHost.Servers;
using Spectre.Console;

namespace Neptu.LocalHost.Commands;

/// <summary>Sees to it that the tests find their servers.</summary>
internal sealed class PrepareCommand(Checkout checkout, IAnsiConsole console)
{
    /// <summary>Finds or installs the servers and names them; starts none.</summary>
    public async Task<int> RunAsync(CancellationToken stop)
    {
        var home = new ServerHome(checkout.State, Say, (_, _) => { });
        var postgres = await PostgresServer.FindAsync(new PostgresOptions(), home, SourceOrder.BinariesFirst, stop);
        var redis = await RedisServer.FindAsync(new RedisOptions(), home, SourceOrder.BinariesFirst, stop)
            ?? throw new LocalHostException("Redis is not on this machine and cannot be installed: install redis-server, or start Docker or Podman.");
        await Browser.PrepareAsync(home, stop);
        await Npm.PrepareAsync(home, stop);
        Say($"Tests run on {postgres.Origin} and {redis.Origin}");
        return 0;
    }

    private void Say(string text) => console.Profile.Out.Writer.WriteLine(text);
}
