using Aspire.Hosting;
using Neptu.AppHost.Servers;
using Neptu.Tests.Support;
using Xunit;

[assembly: AssemblyFixture(typeof(TestMachine))]

namespace Neptu.Tests.Support;

/// <summary>
/// Installs what the tests need and this machine lacks, before the first test: PostgreSQL, Redis, Chromium with fonts, and npm. Where
/// that cannot be done it prints what to install, and the tests that need it fail.
/// </summary>
public sealed class TestMachine : IAsyncLifetime
{
    public async ValueTask InitializeAsync()
    {
        var home = new ServerHome(TestDirectory.Root, Console.WriteLine, (_, _) => { });
        await TryAsync(() => PostgresServer.FindAsync(home, CancellationToken.None));
        await TryAsync(() => RedisServer.FindAsync(home, CancellationToken.None));
        await TryAsync(() => Browser.PrepareAsync(home, CancellationToken.None));
        await TryAsync(() => Npm.PrepareAsync(home, CancellationToken.None));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static async Task TryAsync(Func<Task> prepare)
    {
        try
        {
            await prepare();
        }
        catch (DistributedApplicationException missing)
        {
            Console.WriteLine(missing.Message);
        }
    }
}
