using System.Text.Json.Nodes;
using Neptu.Core.Solana;
using Neptu.Core.Solana.Transactions;
using Neptu.Jobs.Wallet;
using Neptu.Tests.Support;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Integration.Emulators;

/// <summary>What the emulated network takes from a wallet, what it refuses, and that a refusal changes nothing.</summary>
public sealed class SentTransactionTests : SendingWallet
{
    private const ulong Fee = 5_000;

    private static PublicKey Treasury => PublicKey.Parse(Network.TreasuryWallet);

    private PublicKey Reference { get; } = PublicKey.Random();

    [Fact]
    public async Task Transfer_moves_lamports_and_its_sender_pays_the_fee()
    {
        await SendAsync(Instructions.Transfer(Wallet, Treasury, 7_000_000, Reference));

        (await LamportsAsync(Wallet)).ShouldBe(OneSol - 7_000_000 - Fee);
    }

    [Fact]
    public async Task Transaction_is_answered_once_and_found_by_its_reference()
    {
        var transaction = Sign(Instructions.Transfer(Wallet, Treasury, 7_000_000, Reference));
        var signature = await Rpc.SendAsync(transaction, CancellationToken);

        await ShouldBeRefusedAsync(transaction, "already been processed");
        var listed = await CallAsync("getSignaturesForAddress", Reference.ToString(), new JsonObject { ["commitment"] = "confirmed" });
        listed["result"]!.AsArray().Single()!["signature"]!.GetValue<string>().ShouldBe(signature);
        (await LamportsAsync(Wallet)).ShouldBe(OneSol - 7_000_000 - Fee);
    }

    [Fact]
    public async Task Transaction_whose_signature_is_of_another_key_is_refused()
    {
        using var stranger = KeyPair.Create();
        var transaction = Sign(Instructions.Transfer(Wallet, Treasury, 1, Reference));
        stranger.Sign(transaction.AsSpan(65)).CopyTo(transaction, 1);

        await ShouldBeRefusedAsync(transaction, "signature verification failure");
    }

    [Fact]
    public async Task Transaction_that_was_changed_after_it_was_signed_is_refused()
    {
        var transaction = Sign(Instructions.Transfer(Wallet, Treasury, 1, Reference));
        transaction[^1] ^= 1;

        await ShouldBeRefusedAsync(transaction, "signature verification failure");
    }

    [Fact]
    public async Task Transaction_on_an_unknown_block_hash_is_refused() => await ShouldBeRefusedAsync(
        Sign(new TransactionMessage(Wallet, PublicKey.Random().ToString(), [Instructions.Transfer(Wallet, Treasury, 1, Reference)])),
        "Blockhash not found");

    [Fact]
    public async Task Transfer_of_more_than_the_wallet_has_is_refused() =>
        await ShouldBeRefusedAsync(Sign(Instructions.Transfer(Wallet, Treasury, OneSol, Reference)), "\"Custom\":1");

    [Fact]
    public async Task Payer_without_lamports_is_refused()
    {
        using var poor = KeyPair.Create();
        TransactionMessage message = new(
            poor.PublicKey, Server.Solana.Blockhash, [Instructions.Transfer(poor.PublicKey, Treasury, 1, Reference)]);

        await ShouldBeRefusedAsync(Sign(message, poor), "no record of a prior credit");
    }

    [Fact]
    public async Task Versioned_transaction_is_refused_with_the_reason()
    {
        var transaction = Sign(Instructions.Transfer(Wallet, Treasury, 1, Reference));
        transaction[65] |= 0x80;

        await ShouldBeRefusedAsync(transaction, "Versioned transactions are not emulated");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(64)]
    [InlineData(150)]
    public async Task Transaction_that_ends_too_early_is_refused(int length) =>
        await ShouldBeRefusedAsync(Sign(Instructions.Transfer(Wallet, Treasury, 1, Reference))[..length], "failed to deserialize");

    [Fact]
    public async Task Tokens_of_another_wallet_cannot_be_moved()
    {
        var victim = Wallets.New();
        Server.Solana.SetBalance(victim, Network.NeptuMint, 5_000_000);
        var mint = PublicKey.Parse(Network.NeptuMint);
        TokenMove theft = new(
            ProgramAddress.AssociatedTokenAccount(PublicKey.Parse(victim), mint), ProgramAddress.AssociatedTokenAccount(Treasury, mint), mint, Wallet, 1, 6);

        await ShouldBeRefusedAsync(Sign(Instructions.TransferChecked(theft, Reference)), "\"Custom\":4");
    }

    [Theory]
    [InlineData(100_000_001, 6, "\"Custom\":1")]
    [InlineData(1, 9, "\"Custom\":18")]
    public async Task Token_transfer_that_the_account_does_not_allow_is_refused(long amount, byte decimals, string error)
    {
        await Rpc.RequestTokensAsync(Wallet.ToString(), CancellationToken);

        await ShouldBeRefusedAsync(Sign(Instructions.TransferChecked(ToTreasury(Network.NeptuMint, amount) with { Decimals = decimals }, Reference)), error);
    }

    [Fact]
    public async Task Token_transfer_to_an_account_of_another_mint_is_refused()
    {
        await Rpc.RequestTokensAsync(Wallet.ToString(), CancellationToken);
        var move = ToTreasury(Network.NeptuMint, 1) with { To = ToTreasury(Network.SudigitalMint, 1).To };

        await ShouldBeRefusedAsync(Sign(Instructions.TransferChecked(move, Reference)), "\"Custom\":3");
    }

    [Fact]
    public async Task Token_transfer_from_an_account_that_does_not_exist_is_refused() => await ShouldBeRefusedAsync(
        Sign(Instructions.TransferChecked(ToTreasury(Network.NeptuMint, 1), Reference)), "InvalidAccountData");

    [Fact]
    public async Task One_failed_instruction_undoes_the_whole_transaction_but_its_fee_when_preflight_is_skipped()
    {
        var transaction = Sign(
            Instructions.Transfer(Wallet, Treasury, 7_000_000, Reference), Instructions.TransferChecked(ToTreasury(Network.NeptuMint, 1), Reference));
        await ShouldBeRefusedAsync(transaction, "Error processing Instruction 1");

        var sent = await CallAsync(
            "sendTransaction", Convert.ToBase64String(transaction), new JsonObject { ["encoding"] = "base64", ["skipPreflight"] = true });

        (await LamportsAsync(Wallet)).ShouldBe(OneSol - Fee);
        var status = await CallAsync("getSignatureStatuses", new JsonArray(sent["result"]!.GetValue<string>()));
        status["result"]!["value"]![0]!["err"]!["InstructionError"]!.ToJsonString().ShouldBe("[1,\"InvalidAccountData\"]");
    }

    [Fact]
    public void Defaults_of_the_network_are_those_of_the_project_on_devnet()
    {
        SolanaOptions ours = new();
        ours.Complete(rpcUrl: null);

        (Network.NeptuMint, Network.SudigitalMint, Network.TreasuryWallet, Network.EconomyProgram, Network.RewardsPool, Network.ClaimInstruction)
            .ShouldBe((ours.NeptuMint!, ours.SudigitalMint!, ours.TreasuryWallet!, ours.EconomyProgram!, ours.RewardsPool!, ours.ClaimInstruction));
    }

    private TokenMove ToTreasury(string mint, long amount)
    {
        var key = PublicKey.Parse(mint);
        return new(
            ProgramAddress.AssociatedTokenAccount(Wallet, key), ProgramAddress.AssociatedTokenAccount(Treasury, key), key, Wallet, amount, 6);
    }
}
