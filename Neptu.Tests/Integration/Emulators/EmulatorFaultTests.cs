using System.Net;
using System.Net.Http.Json;
using Neptu.Jobs.Wallet;
using Neptu.Tests.Support;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Integration.Emulators;

/// <summary>Faults that a developer begins and ends over HTTP.</summary>
public sealed class EmulatorFaultTests(OfflineWorld world) : IClassFixture<OfflineWorld>
{
    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("rate-limited", "chain_rate_limited")]
    [InlineData("server-error", "chain_unreachable")]
    [InlineData("garbage", "chain_garbage")]
    [InlineData("half-answer", "chain_garbage")]
    [InlineData("forbidden", "chain_refused")]
    [InlineData("lags-behind", "chain_refused")]
    public async Task Payment_is_decided_after_the_fault_of_the_network_has_ended(string fault, string reason)
    {
        using var key = KeyPair.Create();
        var (payer, quote, signature) = await PayAsync(key);
        world.Advance(TimeSpan.FromSeconds(3));

        (await world.SetFaultAsync("solana", fault, "getTransaction"))["fault"]!.GetValue<string>().ShouldBe(fault);
        using (var failed = await payer.VerifyAsync(quote, signature))
            await failed.ShouldBeRefusedAsync(HttpStatusCode.ServiceUnavailable, reason);
        await world.SetFaultAsync("solana", "none");

        using var paid = await payer.VerifyAsync(quote, signature);
        await paid.ShouldBeOkAsync();
    }

    [Fact]
    public async Task Payment_stays_pending_while_the_node_is_stale()
    {
        using var key = KeyPair.Create();
        var (payer, quote, signature) = await PayAsync(key);

        await world.SetFaultAsync("solana", "stale");
        world.Advance(TimeSpan.FromMinutes(1));
        using (var pending = await payer.VerifyAsync(quote, signature))
            pending.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        await world.SetFaultAsync("solana", "none");

        using var paid = await payer.VerifyAsync(quote, signature);
        await paid.ShouldBeOkAsync();
    }

    [Fact]
    public async Task Method_hangs_alone_until_the_fault_has_ended()
    {
        await world.SetFaultAsync("solana", "hang", "getBalance");
        using CancellationTokenSource patience = new(TimeSpan.FromMilliseconds(200));
        var question = new { jsonrpc = "2.0", id = 1, method = "getBalance", @params = new[] { Wallets.New() } };

        await Should.ThrowAsync<OperationCanceledException>(() => world.Emulators.PostAsJsonAsync(world.RpcUrl, question, patience.Token));
        (await world.Rpc.GetLatestBlockhashAsync(CancellationToken)).ShouldNotBeEmpty();
        await world.SetFaultAsync("solana", "none");

        using var answer = await world.Emulators.PostAsJsonAsync(world.RpcUrl, question, CancellationToken);
        (await answer.ShouldBeOkAsync())["result"]!["value"]!.GetValue<long>().ShouldBe(0);
    }

    [Theory]
    [InlineData("solana", "sunburn")]
    [InlineData("ethereum", "hang")]
    public async Task Unknown_fault_or_service_is_refused(string service, string fault)
    {
        using var response = await world.Emulators.PostAsJsonAsync("/faults", new { service, fault }, CancellationToken);
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Privy_token_opens_the_profile_of_its_wallet()
    {
        var wallet = Wallets.New();
        using var profile = await world.Api.FetchAsync($"/api/v1/users/{wallet}", await PrivyTokenAsync(wallet, proven: true));
        (await profile.ShouldBeOkAsync())["user"]!["walletAddress"]!.GetValue<string>().ShouldBe(wallet);
    }

    [Fact]
    public async Task Privy_user_without_a_linked_wallet_is_refused_until_it_is_proven()
    {
        var wallet = Wallets.New();
        using (var without = await world.Api.FetchAsync($"/api/v1/users/{wallet}", await PrivyTokenAsync(wallet, proven: false)))
            without.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        using var with = await world.Api.FetchAsync($"/api/v1/users/{wallet}", await PrivyTokenAsync(wallet, proven: true));
        with.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Privy_outage_is_service_unavailable_for_a_user_who_is_not_known_yet()
    {
        var wallet = Wallets.New();
        var token = await PrivyTokenAsync(wallet, proven: true);
        await world.SetFaultAsync("privy", "server-error", "user");
        using (var silent = await world.Api.FetchAsync($"/api/v1/users/{wallet}", token))
            await silent.ShouldBeProblemAsync(HttpStatusCode.ServiceUnavailable);
        await world.SetFaultAsync("privy", "none");

        using var known = await world.Api.FetchAsync($"/api/v1/users/{wallet}", token);
        known.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private async Task<(Payer Payer, System.Text.Json.Nodes.JsonObject Quote, string Signature)> PayAsync(KeyPair key)
    {
        var payer = await world.SignInAsync(key);
        await world.Rpc.RequestAirdropAsync(payer.Wallet, 1_000_000_000, CancellationToken);
        var quote = await payer.QuoteAsync("PELUANG", "sol");
        return (payer, quote, await new WalletTransactions(key, world.Rpc).PayAsync(quote.ToJsonString(), CancellationToken));
    }

    private async Task<string> PrivyTokenAsync(string wallet, bool proven)
    {
        using var response = await world.Emulators.PostAsJsonAsync("/privy/token", new { wallet, proven }, CancellationToken);
        return (await response.ShouldBeOkAsync())["token"]!.GetValue<string>();
    }
}
