using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Neptu.Emulators;
using Neptu.Emulators.Privy;
using Neptu.Emulators.Solana;
using Xunit;

namespace Neptu.Tests.Support.Fakes;

/// <summary>The emulators in this process, on a real socket.</summary>
internal sealed class EmulatorServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private EmulatorServer(TimeProvider? time)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        if (time is null)
            builder.Services.AddSingleton(new SolanaEmulator(new(), new SolanaClock(), NullLogger<SolanaEmulator>.Instance));
        else
            builder.Services.AddSingleton(time);
        builder.AddEmulators();
        _app = builder.Build();
        _app.UseEmulators();
    }

    public Uri Address => new(_app.Urls.Single());

    /// <summary>The Solana RPC server.</summary>
    public Uri RpcUrl => new(Address, SolanaEndpoints.Path);

    public SolanaEmulator Solana => _app.Services.GetRequiredService<SolanaEmulator>();

    public PrivyEmulator Privy => _app.Services.GetRequiredService<PrivyEmulator>();

    /// <summary>Settings of an API that uses this Privy.</summary>
    public (string Name, string Value)[] PrivySettings =>
    [
        ("Privy:AppId", PrivyEmulator.DefaultAppId),
        ("PRIVY_APP_SECRET", PrivyEmulator.DefaultAppSecret),
        ("Privy:ApiUrl", Address.ToString()),
        ("Privy:JwksUrl", new Uri(Address, PrivyEndpoints.KeysPath(PrivyEmulator.DefaultAppId)).ToString()),
        ("OutgoingCalls:RetryDelay", "0"),
    ];

    /// <summary>Starts them.</summary>
    /// <param name="time">The clock by which the chain advances; null for one that stands still until a test moves it.</param>
    public static async Task<EmulatorServer> StartAsync(TimeProvider? time = null)
    {
        EmulatorServer server = new(time);
        await server._app.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
