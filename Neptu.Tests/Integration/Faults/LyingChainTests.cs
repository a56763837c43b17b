using System.Net;
using System.Text.Json.Nodes;
using Neptu.Emulators.Solana;
using Neptu.Tests.Support;
using Neptu.Tests.Support.Fakes;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Integration.Faults;

/// <summary>An RPC server that says what is not so. Nothing is paid, nothing is given back, and the truth still counts afterwards.</summary>
public sealed class LyingChainTests(NeptuServers servers, PaymentsApi api) : IClassFixture<PaymentsApi>
{
    private const string MainnetGenesis = "5eykt4UsFv8P8NJdTREpY1vzqKqZKvdpKuc147dw2N9d";

    [Fact]
    public async Task A_server_of_another_network_is_asked_nothing_else()
    {
        // A host of its own, which has not met its server yet.
        await using PaymentsApi fresh = new(servers);
        await fresh.InitializeAsync();
        var devnet = fresh.Chain.GenesisHash;
        fresh.Chain.GenesisHash = MainnetGenesis;
        var payer = await fresh.NewPayerAsync();
        await fresh.GrantAsync(payer, 100_000);
        var quote = await payer.QuoteAsync("POTENSI", "sol");
        var sent = fresh.Chain.Finalize(fresh.Pay(payer, quote));

        await ShouldBeOtherNetworkAsync(payer.VerifyAsync(quote, sent.Signature));
        await ShouldBeOtherNetworkAsync(payer.BuildClaimAsync(0.1m));
        (await payer.Client.GetOkAsync($"/api/v1/wallet/balances/{payer.Wallet}"))["chain"]!.GetValue<string>().ShouldBe("unavailable");
        fresh.Chain.Asked.ShouldAllBe(method => method == "getGenesisHash");

        fresh.Chain.GenesisHash = devnet;
        using (var paid = await payer.VerifyAsync(quote, sent.Signature))
            await paid.ShouldBeOkAsync();
        using (var built = await payer.BuildClaimAsync(10.1m))
            await built.ShouldBeOkAsync();
        fresh.Chain.Asked[^2..].ShouldBe(["getTransaction", "getLatestBlockhash"]);
    }

    [Fact]
    public async Task A_transaction_of_another_signature_pays_nothing()
    {
        var payer = await api.NewPayerAsync();
        var (quote, wanted) = (await payer.QuoteAsync("POTENSI", "sol"), await payer.QuoteAsync("PELUANG", "sol"));
        var other = api.Pay(payer, wanted);
        var sent = api.Chain.Finalize(api.Pay(payer, quote));
        api.Chain.Fault = method => method == "getTransaction" ? SolanaFaults.Change(answer => answer["result"] = other.ToJson()) : null;
        using (var response = await payer.VerifyAsync(wanted, sent.Signature))
            await response.ShouldBeRefusedAsync(HttpStatusCode.ServiceUnavailable, "chain_garbage");

        api.Chain.Fault = _ => null;
        using (var response = await payer.VerifyAsync(wanted, sent.Signature))
            await response.ShouldBeRefusedAsync(HttpStatusCode.UnprocessableEntity, "reference_missing");
        (await api.ScalarAsync<long>($"select count(*) from payments where user_id = '{payer.Id}'")).ShouldBe(0);
        using (var response = await payer.VerifyAsync(quote, sent.Signature))
            await response.ShouldBeOkAsync();
    }

    [Fact]
    public async Task A_server_that_denies_what_it_has_listed_gives_no_reward_back()
    {
        var (payer, built) = await ClaimAsync();
        api.Chain.Finalize(api.PayOut(payer, built));
        Expire(built);
        api.Chain.Fault = method => method == "getTransaction" ? SolanaFaults.Change(answer => answer["result"] = null) : null;
        await NothingIsGivenBackAsync(payer);

        api.Chain.Fault = _ => null;
        await RevertAsync(payer);
        (await StatusAsync(payer)).ShouldBe("claimed");
    }

    [Fact]
    public async Task A_claim_that_was_built_on_a_slot_of_the_future_is_not_given_up()
    {
        api.Chain.Fault = method => method == "getLatestBlockhash"
            ? SolanaFaults.Change(answer => answer["result"]!["context"]!["slot"] = api.Chain.Slot + 1_000_000)
            : null;
        var (payer, built) = await ClaimAsync();
        api.Chain.Fault = _ => null;
        Expire(built);
        await NothingIsGivenBackAsync(payer);

        api.Chain.Slot += 1_000_000;
        await RevertAsync(payer);
        (await StatusAsync(payer)).ShouldBe("pending");
    }

    private async Task<(Payer Payer, JsonObject Built)> ClaimAsync()
    {
        var payer = await api.NewPayerAsync();
        await api.GrantAsync(payer, 100_000);
        using var response = await payer.BuildClaimAsync(0.1m);
        return (payer, await response.ShouldBeOkAsync());
    }

    private void Expire(JsonObject built)
    {
        api.Chain.BlockHeight = built["transaction"]!["lastValidBlockHeight"]!.GetValue<long>() + 1;
        api.Chain.Slot += SolanaEmulator.BlockhashLifetime;
    }

    private async Task NothingIsGivenBackAsync(Payer payer)
    {
        using var response = await payer.RevertAsync();
        await response.ShouldBeProblemAsync(HttpStatusCode.ServiceUnavailable);
        (await StatusAsync(payer)).ShouldBe("claiming");
    }

    private static async Task RevertAsync(Payer payer)
    {
        using var response = await payer.RevertAsync();
        await response.ShouldBeOkAsync();
    }

    private Task<string> StatusAsync(Payer payer) => api.ScalarAsync<string>($"select status from user_rewards where user_id = '{payer.Id}'");

    private static async Task ShouldBeOtherNetworkAsync(Task<HttpResponseMessage> request)
    {
        using var response = await request;
        await response.ShouldBeRefusedAsync(HttpStatusCode.ServiceUnavailable, "chain_other_network");
    }
}
