using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Neptu.Core.Solana;
using Neptu.Core.Solana.Rpc;
using Neptu.Emulators.Solana;
using Neptu.ServiceDefaults;
using Neptu.Tests.Support;
using Neptu.Tests.Support.Fakes;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Unit.Solana;

/// <summary>The client against a server on a real socket, through the retries that every host has.</summary>
public sealed class SolanaRpcTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = new(2026, 2, 12, 17, 0, 0, TimeSpan.Zero);

    private readonly string _wallet = Wallets.New();
    private readonly string _treasury = Wallets.New();
    private readonly TestClock _time = new(Now);
    private EmulatorServer _emulators = null!;
    private IHost _host = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private SolanaEmulator Chain => _emulators.Solana;

    private SolanaRpc Rpc => _host.Services.GetRequiredService<SolanaRpc>();

    public async ValueTask InitializeAsync()
    {
        _emulators = await EmulatorServer.StartAsync();
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["OutgoingCalls:RetryDelay"] = "00:00:00",
            ["OutgoingCalls:BreakerMinimumAttempts"] = "1000",
            ["Solana:RpcUrl"] = _emulators.RpcUrl.ToString(),
        });
        builder.AddServiceDefaults();
        builder.AddNeptuSolana();
        builder.Logging.ClearProviders();
        builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(_time));
        _host = builder.Build();
    }

    public async ValueTask DisposeAsync()
    {
        _host.Dispose();
        await _emulators.DisposeAsync();
    }

    [Fact]
    public async Task A_legacy_transfer_is_read()
    {
        var sent = Chain.Finalize(new SolanaTransaction(_wallet, Now).Sol(_wallet, _treasury, 10_000_000, "reference").Memo("thanks"));

        var read = await FoundAsync(Rpc.GetTransactionAsync(sent.Signature, Cancellation));

        read.Signature.ShouldBe(sent.Signature);
        read.Slot.ShouldBe(1_000);
        read.BlockTime.ShouldBe(Now);
        read.Succeeded.ShouldBeTrue();
        read.LamportTransfers.ShouldBe([new(_wallet, _treasury, 10_000_000)]);
        read.Accounts[0].ShouldBe(new(_wallet, IsSigner: true, Before: 2_000_000_000, After: 1_989_995_000));
        read.Accounts.Select(account => account.Address).ShouldContain("reference");
        read.TokenTransfers.ShouldBeEmpty();
        read.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_versioned_transaction_is_read_with_the_accounts_of_its_lookup_table_and_what_programs_did()
    {
        var (mint, program) = (Wallets.New(), Wallets.New());
        var sent = Chain.Finalize(new SolanaTransaction(_wallet, Now).Versioned().ByWayOf(program)
            .Tokens(new("from", "to", _wallet, 5_000_000, mint) { Recipient = _treasury, CreatesRecipient = true })
            .Tokens(new("from", "to", _wallet, 7, mint) { Mint = null, Reference = "reference" }));

        var read = await FoundAsync(Rpc.GetTransactionAsync(sent.Signature, Cancellation));

        var token = Programs.Token.ToString();
        read.TokenTransfers.ShouldBe([new(token, "from", "to", _wallet, 5_000_000, mint), new(token, "from", "to", _wallet, 7, null)]);
        read.TokenBalances.ShouldBe([
            new("from", mint, _wallet, 2_000_000_000, 1_994_999_993),
            new("to", mint, _treasury, 0, 5_000_007),
        ]);
        read.Accounts.Select(account => account.Address).ShouldBe([_wallet, program, "from", "to", token, "reference"]);
        read.Calls.ShouldBe([new(program, read.Calls[0].Accounts, "3Bxs4h24hBtQy9rw")]);
    }

    [Fact]
    public async Task A_transaction_that_failed_is_found_as_that()
    {
        var sent = Chain.Finalize(new SolanaTransaction(_wallet, Now).Sol(_wallet, _treasury, 5).Failed());

        (await FoundAsync(Rpc.GetTransactionAsync(sent.Signature, Cancellation))).Succeeded.ShouldBeFalse();
        (await FoundAsync(Rpc.GetSignatureStatusAsync(sent.Signature, Cancellation))).Succeeded.ShouldBeFalse();
    }

    [Fact]
    public async Task What_is_not_final_yet_is_not_found_yet_but_has_a_status()
    {
        var sent = Chain.Process(new SolanaTransaction(_wallet, Now).Sol(_wallet, _treasury, 5));
        var never = new SolanaTransaction(_wallet, Now).Signature;

        (await Rpc.GetTransactionAsync(sent.Signature, Cancellation)).ShouldBeOfType<RpcAnswer<ChainTransaction>.NotFoundYet>();
        (await FoundAsync(Rpc.GetSignatureStatusAsync(sent.Signature, Cancellation))).ShouldBe(new(Succeeded: true, IsFinalized: false));
        (await Rpc.GetTransactionAsync(never, Cancellation)).ShouldBeOfType<RpcAnswer<ChainTransaction>.NotFoundYet>();
        (await Rpc.GetSignatureStatusAsync(never, Cancellation)).ShouldBeOfType<RpcAnswer<SignatureStatus>.NotFoundYet>();
    }

    public static TheoryData<string, RpcFailure> Faults => new()
    {
        { nameof(SolanaFaults.TooManyRequests), RpcFailure.RateLimited },
        { nameof(SolanaFaults.RateLimitedInBody), RpcFailure.RateLimited },
        { nameof(SolanaFaults.ServerError), RpcFailure.Unreachable },
        { nameof(SolanaFaults.Forbidden), RpcFailure.Refused },
        { nameof(SolanaFaults.LagsBehind), RpcFailure.Refused },
        { nameof(SolanaFaults.Page), RpcFailure.Garbage },
        { nameof(SolanaFaults.HalfAnAnswer), RpcFailure.Garbage },
        { nameof(SolanaFaults.Empty), RpcFailure.Garbage },
        { nameof(SolanaFaults.AnotherId), RpcFailure.Garbage },
        { nameof(SolanaFaults.NoId), RpcFailure.Garbage },
        { nameof(SolanaFaults.NeitherResultNorError), RpcFailure.Garbage },
        { nameof(SolanaFaults.ResultOfAnotherKind), RpcFailure.Garbage },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_fault_is_never_taken_for_an_answer(string name, RpcFailure expected)
    {
        var sent = Chain.Finalize(new SolanaTransaction(_wallet, Now).Sol(_wallet, _treasury, 5));
        var fault = (SolanaFault)typeof(SolanaFaults).GetProperty(name)!.GetValue(null)!;
        Chain.Fault = _ => fault;

        FailureOf(await Rpc.GetTransactionAsync(sent.Signature, Cancellation)).ShouldBe(expected);
        FailureOf(await Rpc.GetSignatureStatusAsync(sent.Signature, Cancellation)).ShouldBe(expected);
        FailureOf(await Rpc.GetSignaturesOfAsync(_wallet, 0, Cancellation)).ShouldBe(expected);
        FailureOf(await Rpc.GetLatestBlockhashAsync(Cancellation)).ShouldBe(expected);
        FailureOf(await Rpc.GetFinalizedPositionAsync(Cancellation)).ShouldBe(expected);
        FailureOf(await Rpc.GetFirstAvailableSlotAsync(Cancellation)).ShouldBe(expected);
        FailureOf(await Rpc.GetBalanceAsync(_wallet, Cancellation)).ShouldBe(expected);
        FailureOf(await Rpc.GetTokenBalanceAsync(_wallet, _treasury, Cancellation)).ShouldBe(expected);
    }

    public static TheoryData<string, Action<JsonObject>> Lies => new()
    {
        { "another signature", json => json["transaction"]!["signatures"]![0] = Wallets.New() },
        { "no signature", json => json["transaction"]!["signatures"] = new JsonArray() },
        { "a signature of null", json => json["transaction"]!["signatures"] = new JsonArray((JsonNode?)null) },
        { "no meta", json => json["meta"] = null },
        { "no message", json => json["transaction"]!.AsObject().Remove("message") },
        { "an account less", json => json["transaction"]!["message"]!["accountKeys"]!.AsArray().RemoveAt(0) },
        { "an account of null", json => json["transaction"]!["message"]!["accountKeys"]![0] = null },
        { "an instruction of null", json => json["transaction"]!["message"]!["instructions"]![0] = null },
        { "a balance less", json => json["meta"]!["postBalances"]!.AsArray().RemoveAt(0) },
        { "a negative balance", json => json["meta"]!["postBalances"]![0] = -1 },
        { "a transfer of nothing", json => Info(json).Remove("tokenAmount") },
        { "a transfer of a fraction", json => Info(json)["tokenAmount"]!["amount"] = "1.5" },
        { "a transfer of more than there is", json => Info(json)["tokenAmount"]!["amount"] = "99999999999999999999" },
        { "a transfer that nobody made", json => Info(json).Remove("authority") },
        { "two balances of one account", json => Balances(json).Add(Balances(json)[0]!.DeepClone()) },
        { "a balance of no account", json => Balances(json)[0]!["accountIndex"] = 99 },
        { "a balance of account -1", json => Balances(json)[0]!["accountIndex"] = -1 },
        { "a balance that changed its mint", json => Balances(json)[0]!["mint"] = "other" },
        { "a time before all times", json => json["blockTime"] = -5 },
        { "a time after all times", json => json["blockTime"] = long.MaxValue },
        { "a text for a slot", json => json["slot"] = "soon" },
    };

    [Theory]
    [MemberData(nameof(Lies))]
    public async Task A_transaction_that_does_not_fit_together_is_garbage(string what, Action<JsonObject> lie)
    {
        var sent = Chain.Finalize(new SolanaTransaction(_wallet, Now).Tokens(new("from", "to", _wallet, 5, "mint")).Lie(lie));
        FailureOf(await Rpc.GetTransactionAsync(sent.Signature, Cancellation)).ShouldBe(RpcFailure.Garbage, what);
    }

    [Fact]
    public async Task A_version_of_the_future_is_told_from_a_refusal()
    {
        var sent = Chain.Finalize(new SolanaTransaction(_wallet, Now).Sol(_wallet, _treasury, 5).Lie(json => json["version"] = 1));
        FailureOf(await Rpc.GetTransactionAsync(sent.Signature, Cancellation)).ShouldBe(RpcFailure.UnsupportedVersion);
    }

    [Fact]
    public async Task A_server_that_hangs_is_left_in_time()
    {
        var patience = _time.WhenArmedAsync(TimeSpan.FromSeconds(10));
        Chain.Fault = _ => SolanaFaults.Hang;
        var call = Rpc.GetBalanceAsync(_wallet, Cancellation);
        await patience.WaitAsync(Cancellation);
        _time.Advance(TimeSpan.FromSeconds(10));

        FailureOf(await call).ShouldBe(RpcFailure.Unreachable);
    }

    [Fact]
    public async Task A_caller_who_gives_up_gets_no_answer()
    {
        using var gaveUp = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        Chain.Fault = _ => (http, answer) =>
        {
            gaveUp.Cancel();
            return SolanaFaults.Hang(http, answer);
        };

        await Should.ThrowAsync<OperationCanceledException>(() => Rpc.GetBalanceAsync(_wallet, gaveUp.Token));
    }

    [Fact]
    public async Task A_server_that_stumbles_is_asked_again()
    {
        var asked = 0;
        Chain.SetBalance(_wallet, null, 42);
        Chain.Fault = method => method == "getBalance" && ++asked < 3 ? SolanaFaults.ServerError : null;

        (await FoundAsync(Rpc.GetBalanceAsync(_wallet, Cancellation))).ShouldBe(42UL);
        asked.ShouldBe(3);
    }

    [Fact]
    public async Task Balances_are_those_of_the_wallet_and_the_mint()
    {
        var (mint, other) = (Wallets.New(), Wallets.New());
        Chain.SetBalance(_wallet, null, ulong.MaxValue);
        Chain.SetBalance(_wallet, mint, 1_500_000);

        (await FoundAsync(Rpc.GetBalanceAsync(_wallet, Cancellation))).ShouldBe(ulong.MaxValue);
        (await FoundAsync(Rpc.GetTokenBalanceAsync(_wallet, mint, Cancellation))).ShouldBe(1_500_000UL);
        (await FoundAsync(Rpc.GetTokenBalanceAsync(_wallet, other, Cancellation))).ShouldBe(0UL);

        Chain.Fault = _ => SolanaFaults.Change(answer => answer["result"]!["value"]![0]!["account"]!["data"]!["parsed"]!["info"]!["owner"] = _treasury);
        FailureOf(await Rpc.GetTokenBalanceAsync(_wallet, mint, Cancellation)).ShouldBe(RpcFailure.Garbage);
    }

    [Fact]
    public async Task A_reference_finds_the_finalized_transactions_that_carry_it()
    {
        var done = Chain.Finalize(new SolanaTransaction(_wallet, Now).Sol(_wallet, _treasury, 5, "reference"));
        var failed = Chain.Finalize(new SolanaTransaction(_wallet, Now) { Slot = 999 }.Sol(_wallet, _treasury, 5, "reference").Failed());
        Chain.Process(new SolanaTransaction(_wallet, Now).Sol(_wallet, _treasury, 5, "reference"));

        (await FoundAsync(Rpc.GetSignaturesOfAsync("reference", 1_000, Cancellation)))
            .ShouldBe([new(done.Signature, Succeeded: true), new(failed.Signature, Succeeded: false)]);
        FailureOf(await Rpc.GetSignaturesOfAsync("reference", 1_001, Cancellation)).ShouldBe(RpcFailure.Refused);
    }

    private static JsonArray Balances(JsonObject json) => json["meta"]!["postTokenBalances"]!.AsArray();

    private static JsonObject Info(JsonObject json) => json["transaction"]!["message"]!["instructions"]![0]!["parsed"]!["info"]!.AsObject();

    private static async Task<T> FoundAsync<T>(Task<RpcAnswer<T>> answer) => (await answer).ShouldBeOfType<RpcAnswer<T>.Found>().Value;

    private static RpcFailure FailureOf<T>(RpcAnswer<T> answer) => answer.ShouldBeOfType<RpcAnswer<T>.Failed>().Why;
}
