using Neptu.Emulators.Privy;
using Xunit;

namespace Neptu.Tests.Support.Fakes;

/// <summary>An API that runs as Production beside a Privy of its own, for one test class.</summary>
public sealed class PrivyWorld(NeptuServers servers) : IAsyncLifetime
{
    private EmulatorServer? _emulators;

    /// <summary>Becomes admin once Privy names it.</summary>
    internal string AdminWallet { get; } = Wallets.New();

    internal NeptuApi Api { get; } = new(servers);

    internal PrivyEmulator Privy => _emulators!.Privy;

    internal (string Name, string Value)[] PrivySettings => _emulators!.PrivySettings;

    internal HttpClient Client => Api.Client;

    internal TestClock Time => Api.Time;

    public async ValueTask InitializeAsync()
    {
        _emulators = await EmulatorServer.StartAsync();
        await Api.InitializeAsync("Production", [.. PrivySettings, ("Auth:AdminWallet", AdminWallet)]);
    }

    /// <summary>Begins a test: Privy is well, has not been asked yet, and nothing it said before is still believed.</summary>
    internal void BeginAnew()
    {
        Privy.BeginAnew();
        Time.Advance(TimeSpan.FromDays(2));
    }

    /// <summary>A new user of Privy with one Solana wallet, and a token of theirs.</summary>
    internal (string Wallet, string Did, string Token) NewUser()
    {
        var wallet = Wallets.New();
        var did = Privy.AddUser(PrivyAccounts.Ethereum(), PrivyAccounts.Solana(wallet));
        return (wallet, did, Token(did));
    }

    /// <summary>A token as Privy issues it now.</summary>
    internal string Token(string did) => new PrivyToken(did, Time.GetUtcNow()).SignedBy(Privy.Key);

    internal Task<HttpResponseMessage> FetchProfileAsync(string wallet, string token) =>
        Client.FetchAsync($"/api/v1/users/{wallet}", token);

    public async ValueTask DisposeAsync()
    {
        await Api.DisposeAsync();
        if (_emulators is not null)
            await _emulators.DisposeAsync();
    }
}
