using System.Globalization;
using System.Text.Json.Nodes;
using Neptu.Core.Solana;
using Neptu.Core.Solana.Transactions;
using Neptu.Emulators.Solana;

namespace Neptu.Tests.Support.Fakes;

/// <summary>Transactions that do what the API asks of a wallet.</summary>
internal static class SolanaPayments
{
    public const string RewardsPool = "74ghaUNLKLaFvLN74G8yex8hougvJkqwJEBYxpSJ1ZL";
    public const string EconomyProgram = "6Zxc4uCXKqWS6spnW7u9wA81PChgws6wbGAKJyi8PnvT";
    private const string EconomyAddress = "BRW7fxvTcnnzi6dvgfiCoTnWJRFSMCirKAGRVn41Co4E";

    /// <summary>Pays a quote as it wants to be paid.</summary>
    public static SolanaTransaction Pay(this PaymentsApi api, Payer payer, JsonObject quote) => Pay(payer, quote, api.Time.GetUtcNow());

    /// <summary>Pays a quote at a time.</summary>
    public static SolanaTransaction Pay(Payer payer, JsonObject quote, DateTimeOffset at)
    {
        var transaction = new SolanaTransaction(payer.Wallet, at);
        var (recipient, reference) = ((string)quote["recipient"]!, (string)quote["reference"]!);
        var amount = ulong.Parse((string)quote["amountRaw"]!, CultureInfo.InvariantCulture);
        return (string?)quote["mint"] is not { } mint
            ? transaction.Sol(payer.Wallet, recipient, amount, reference)
            : transaction.Tokens(new(TokensOf(payer, mint), recipient, payer.Wallet, amount, mint) { Reference = reference });
    }

    public static string TokensOf(Payer payer, string mint) =>
        ProgramAddress.AssociatedTokenAccount(PublicKey.Parse(payer.Wallet), PublicKey.Parse(mint)).ToString();

    /// <summary>Does what a built claim says, as the economy program would.</summary>
    public static SolanaTransaction PayOut(this PaymentsApi api, Payer payer, JsonObject built) => PayOut(payer, built, api.Time.GetUtcNow());

    /// <summary>Pays a claim out at a time.</summary>
    public static SolanaTransaction PayOut(Payer payer, JsonObject built, DateTimeOffset at) =>
        PayOut(payer, built, new SolanaTransaction(payer.Wallet, at));

    /// <summary>Makes a transaction, which does nothing yet, one that pays a claim out.</summary>
    public static SolanaTransaction PayOut(Payer payer, JsonObject built, SolanaTransaction transaction)
    {
        var message = Read(built);
        var payout = message.Instructions[^1];
        return transaction.Call(payout).Tokens(Movement(payer, built));
    }

    /// <summary>An instruction to a program that the server cannot parse.</summary>
    public static SolanaTransaction Call(this SolanaTransaction transaction, Instruction instruction) => transaction.Call(
        instruction.Program.ToString(),
        [.. instruction.Accounts.Select(account => (account.Key.ToString(), account.IsSigner, account.IsWritable))],
        instruction.Data);

    /// <summary>What the program moves for a claim.</summary>
    public static SplTransfer Movement(Payer payer, JsonObject built)
    {
        var amount = (ulong)((decimal)built["claim"]!["amount"]! * 1_000_000);
        return new(RewardsPool, TokensOf(payer, PaymentsApi.NeptuMint), EconomyAddress, amount, PaymentsApi.NeptuMint)
        {
            Recipient = payer.Wallet,
            CreatesRecipient = true,
        };
    }

    public static TransactionMessage Read(JsonObject built) =>
        TransactionMessage.Decode(built["serializedTransaction"]!.AsArray().Select(one => (byte)(int)one!).ToArray());
}
