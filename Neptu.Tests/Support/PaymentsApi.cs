using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Neptu.Api.Users;
using Neptu.Core.Auth;
using Neptu.Core.Auth.Sessions;
using Neptu.Core.Data;
using Neptu.Core.Earning;
using Neptu.Core.Users;
using Neptu.Emulators.Solana;
using Neptu.Tests.Support.Fakes;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Support;

/// <summary>The API with payments on, over a database and a chain of its own, for one test class.</summary>
public sealed class PaymentsApi(NeptuServers servers) : IAsyncLifetime
{
    internal const string NeptuMint = "J4rUwfHS74XKTcNAX5wh5vuwYH4Fv5MR4Pdo4Gt4dhrq";
    internal const string SudigitalMint = "7zsunv4pLAzVWGCQts2k266TYJuLJfMvHcMbcRSR8xqf";

    private TestHost<UserDto>? _host;
    private EmulatorServer? _emulators;

    /// <summary>The same database under an API without payments.</summary>
    internal NeptuApi Api { get; } = new(servers);

    internal SolanaEmulator Chain => _emulators!.Solana;

    internal Uri ChainAddress => _emulators!.RpcUrl;

    internal TestClock Time => _host!.Time;

    internal RecordedLogs Logs => _host!.Logs;

    internal IServiceProvider Services => _host!.Services;

    internal string ConnectionString => Api.ConnectionString;

    /// <summary>What makes any command to the database, or a commit, fail.</summary>
    internal DatabaseSaboteur Saboteur { get; } = new();

    public ValueTask InitializeAsync() => InitializeAsync([]);

    internal async ValueTask InitializeAsync(params (string Name, string Value)[] settings)
    {
        _emulators = await EmulatorServer.StartAsync();
        await Api.InitializeAsync();
        _host = Api.Start("Development", [.. SettingsFor(ChainAddress), .. settings]);
        _host.Configure(services => services.ConfigureDbContext<NeptuDbContext>(options => options.AddInterceptors(Saboteur)));
        _host.CreateClient().Dispose();
    }

    /// <summary>Payments on, and a chain that is asked again at once and as often as a test wants.</summary>
    internal static IEnumerable<(string Name, string Value)> SettingsFor(Uri rpcUrl) =>
    [
        ("Solana:RpcUrl", rpcUrl.ToString()),
        ("Solana:FinalityWait", "00:00:00"),
        ("OutgoingCalls:RetryDelay", "00:00:00"),
        ("OutgoingCalls:BreakerMinimumAttempts", "1000"),
    ];

    /// <summary>Another host over the same database.</summary>
    internal TestHost<UserDto> Start(string environment, params (string Name, string Value)[] settings) => Api.Start(environment, settings);

    /// <summary>Somebody new who has proven their wallet.</summary>
    internal async Task<Payer> NewPayerAsync(Proof proof = Proof.Proven)
    {
        await using var scope = Services.CreateAsyncScope();
        var user = await scope.ServiceProvider.GetRequiredService<UserStore>()
            .GetOrCreateAsync(Wallets.New(), email: null, TestContext.Current.CancellationToken);
        return SignIn(new(user.Id, user.WalletAddress, user.Role, proof));
    }

    /// <summary>A client with a new token, after a test has moved the clock past the life of the first.</summary>
    internal Payer SignIn(Caller caller)
    {
        var client = _host!.CreateClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Bearer", Services.GetRequiredService<SessionTokens>().Issue(caller));
        return new(caller, client);
    }

    /// <summary>Grants rewards of these amounts, in units of 10^-6 NEPTU.</summary>
    internal async Task GrantAsync(Payer payer, params long[] amounts)
    {
        await using var scope = Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<NeptuDbContext>();
        await using var transaction = await database.Database.BeginTransactionAsync(TestContext.Current.CancellationToken);
        foreach (var amount in amounts)
        {
            NewReward reward = new(payer.Id, RewardTypes.Referral, amount, $"test:{Guid.NewGuid()}", "For a test");
            (await scope.ServiceProvider.GetRequiredService<Rewards>().GrantAsync(reward, TestContext.Current.CancellationToken)).ShouldBeTrue();
        }

        await transaction.CommitAsync(TestContext.Current.CancellationToken);
    }

    internal Task<T> ScalarAsync<T>(string sql) => Api.ScalarAsync<T>(sql);

    /// <summary>What an account of the ledger holds; for nobody, the sum of everything.</summary>
    internal Task<long> HoldsAsync(string account, string currency) =>
        ScalarAsync<long>($"select coalesce(sum(amount), 0)::bigint from ledger_entries where account = '{account}' and currency = '{currency}'");

    public async ValueTask DisposeAsync()
    {
        if (_host is not null)
            await _host.DisposeAsync();
        await Api.DisposeAsync();
        if (_emulators is not null)
            await _emulators.DisposeAsync();
    }
}

/// <summary>Somebody with a wallet and a token.</summary>
internal sealed record Payer(Caller Caller, HttpClient Client)
{
    public Guid Id => Caller.UserId;

    public string Wallet => Caller.Wallet;

    public async Task<JsonObject> QuoteAsync(string readingType, string currency)
    {
        using var response = await Client.PostAsync("/api/v1/pay/quote", new { readingType, currency });
        return (await response.ShouldBeOkAsync())["quote"]!.AsObject();
    }

    public Task<HttpResponseMessage> VerifyAsync(JsonObject? quote, string signature) => Client.PostAsync(
        "/api/v1/pay/verify", new { walletAddress = Wallet, txSignature = signature, quoteId = (Guid?)quote?["id"] });

    public Task<HttpResponseMessage> BuildClaimAsync(decimal amount) =>
        Client.PostAsync("/api/v1/pay/claim/build", new { walletAddress = Wallet, amount, nonce = 1770915600000 });

    public Task<HttpResponseMessage> ClaimAsync(Guid rewardId, string signature) =>
        Client.PostAsync($"/api/v1/wallet/claim/{Wallet}", new { rewardId, claimTxSignature = signature });

    public Task<HttpResponseMessage> RevertAsync() => Client.PostAsync($"/api/v1/wallet/revert-failed-claims/{Wallet}", new { });
}
