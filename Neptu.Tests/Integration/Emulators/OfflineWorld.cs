using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Neptu.Api.Users;
using Neptu.Jobs.Wallet;
using Neptu.Tests.Support;
using Neptu.Tests.Support.Fakes;
using SimpleBase;
using Xunit;

namespace Neptu.Tests.Integration.Emulators;

/// <summary>An API whose Solana and Privy are the emulators, as a developer runs them; for one test class.</summary>
public sealed class OfflineWorld(NeptuServers servers) : IAsyncLifetime
{
    private readonly NeptuApi _database = new(servers);
    private EmulatorServer? _emulators;
    private TestHost<UserDto>? _host;

    internal HttpClient Emulators { get; private set; } = null!;

    internal HttpClient Api { get; private set; } = null!;

    internal RpcClient Rpc { get; private set; } = null!;

    internal Uri RpcUrl => _emulators!.RpcUrl;

    internal DateTimeOffset Now => _host!.Time.GetUtcNow();

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await _database.InitializeAsync();
        _emulators = await EmulatorServer.StartAsync(_database.Time);
        _host = _database.Start("Development", [.. PaymentsApi.SettingsFor(_emulators.RpcUrl), .. _emulators.PrivySettings]);
        Api = _host.CreateClient();
        Emulators = new() { BaseAddress = _emulators.Address };
        Rpc = new(Emulators, _emulators.RpcUrl);
    }

    /// <summary>Moves the clocks of the API and of the emulated network.</summary>
    internal void Advance(TimeSpan time)
    {
        _host!.Time.Advance(time);
        _database.Time.Advance(time);
    }

    /// <summary>Signs in with a wallet's signature.</summary>
    internal async Task<Payer> SignInAsync(KeyPair key)
    {
        var wallet = key.PublicKey.ToString();
        var message = await Api.AskToSignAsync(wallet);
        var signature = Base58.Bitcoin.Encode(key.Sign(System.Text.Encoding.UTF8.GetBytes(message)));
        using var response = await Api.VerifyAsync(wallet, signature);
        var signedIn = SignedIn.From(await response.ShouldBeOkAsync());
        var client = _host!.CreateClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", signedIn.AccessToken);
        return new(new(signedIn.Id, wallet, "user", Neptu.Core.Auth.Proof.Proven), client);
    }

    /// <summary>Asks the API to build the claim of all pending rewards.</summary>
    internal static async Task<JsonObject> BuildClaimAsync(Payer payer)
    {
        var rewards = await payer.Client.GetOkAsync($"/api/v1/wallet/rewards/{payer.Wallet}");
        using var response = await payer.BuildClaimAsync(rewards["totalPending"]!.GetValue<decimal>());
        return await response.ShouldBeOkAsync();
    }

    /// <summary>Begins a fault of an emulated service, or ends it with "none".</summary>
    internal async Task<JsonObject> SetFaultAsync(string service, string fault, params string[] methods)
    {
        using var response = await Emulators.PostAsJsonAsync("/faults", new { service, fault, methods }, CancellationToken);
        return await response.ShouldBeOkAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_host is not null)
            await _host.DisposeAsync();
        if (_emulators is not null)
            await _emulators.DisposeAsync();
        await _database.DisposeAsync();
    }
}
