using System.Text.Json;
using System.Text.Json.Nodes;
using Neptu.Core.Payments;
using Neptu.Core.Solana;
using Neptu.Core.Solana.Rpc;
using Neptu.Emulators.Solana;
using Neptu.Tests.Support;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Unit.Payments;

/// <summary>Transactions in the form of the chain's own answers, each but for one thing a payment.</summary>
public sealed class PaymentVerifierTests
{
    private const long Amount = 10_000_000;

    private static readonly DateTimeOffset Quoted = new(2026, 2, 12, 17, 0, 0, 400, TimeSpan.Zero);
    private static readonly DateTimeOffset Paid = new(2026, 2, 12, 17, 3, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Expires = Quoted + TimeSpan.FromMinutes(10);

    private static readonly string Wallet = Wallets.New();
    private static readonly string Somebody = Wallets.New();
    private static readonly string Treasury = Wallets.New();
    private static readonly string Reference = Wallets.New();
    private static readonly string Mint = Wallets.New();
    private static readonly string WalletTokens = Wallets.New();
    private static readonly string TreasuryTokens = Wallets.New();

    private static readonly PaymentTerms Sol = new(Wallet, Treasury, Mint: null, Amount, Reference, Quoted, Expires);
    private static readonly PaymentTerms Tokens = Sol with { Recipient = TreasuryTokens, Mint = Mint };

    private static readonly SplTransfer Transfer =
        new(WalletTokens, TreasuryTokens, Wallet, (ulong)Amount, Mint) { Reference = Reference, Recipient = Treasury };

    public static TheoryData<string, SolanaTransaction> PaymentsInSol => new()
    {
        { "legacy", Transaction().Sol(Wallet, Treasury, Amount, Reference) },
        { "versioned, the treasury from a lookup table", Transaction().Versioned().Sol(Wallet, Treasury, Amount, Reference) },
        { "by way of a program", Transaction().Carry(Reference).ByWayOf(Somebody).Sol(Wallet, Treasury, Amount) },
        { "the reference on another instruction", Transaction().Sol(Wallet, Treasury, Amount).Memo("thanks").Carry(Reference) },
        { "somebody else pays the fee", Transaction(Somebody).Sol(Wallet, Treasury, Amount, Reference) },
        { "a gift to somebody else besides", Transaction().Sol(Wallet, Treasury, Amount, Reference).Sol(Wallet, Somebody, 5) },
        { "in the second of the quote", Transaction().At(Quoted).Sol(Wallet, Treasury, Amount, Reference) },
        { "by a chain whose clock lags behind", Transaction().At(Quoted.AddSeconds(-29)).Sol(Wallet, Treasury, Amount, Reference) },
        { "in the last second", Transaction().At(Expires).Sol(Wallet, Treasury, Amount, Reference) },
    };

    [Theory]
    [MemberData(nameof(PaymentsInSol))]
    public void Exactly_the_quoted_lamports_are_a_payment(string how, SolanaTransaction transaction) =>
        Check(transaction, Sol).ShouldBeNull(how);

    public static TheoryData<string, SolanaTransaction> PaymentsInTokens => new()
    {
        { "transferChecked", Transaction().Tokens(Transfer) },
        { "transfer", Transaction().Tokens(Transfer with { Mint = null }) },
        { "without accounts behind the authority", Transaction().Tokens(Transfer with { Reference = null }).Carry(Reference) },
        { "versioned", Transaction().Versioned().Tokens(Transfer) },
        { "by way of a program", Transaction().Carry(Reference).ByWayOf(Somebody).Tokens(Transfer with { Reference = null }) },
        { "the treasury's first tokens", Transaction().Tokens(Transfer with { CreatesRecipient = true }) },
        { "other tokens besides", Transaction().Tokens(Transfer).Tokens(new("a", "b", Somebody, 7, "other")) },
    };

    [Theory]
    [MemberData(nameof(PaymentsInTokens))]
    public void Exactly_the_quoted_tokens_are_a_payment(string how, SolanaTransaction transaction) =>
        Check(transaction, Tokens).ShouldBeNull(how);

    public static TheoryData<string, SolanaTransaction, PaymentRefusal> NoPaymentsInSol => new()
    {
        { "failed", Transaction().Sol(Wallet, Treasury, Amount, Reference).Failed(), PaymentRefusal.TransactionFailed },
        { "no reference", Transaction().Sol(Wallet, Treasury, Amount), PaymentRefusal.ReferenceMissing },
        { "another reference", Transaction().Sol(Wallet, Treasury, Amount, Wallets.New()), PaymentRefusal.ReferenceMissing },
        { "no time", Transaction().At(null).Sol(Wallet, Treasury, Amount, Reference), PaymentRefusal.TimeUnknown },
        { "too early", Transaction().At(Quoted.AddSeconds(-31)).Sol(Wallet, Treasury, Amount, Reference), PaymentRefusal.BeforeQuote },
        { "too late", Transaction().At(Expires.AddSeconds(1)).Sol(Wallet, Treasury, Amount, Reference), PaymentRefusal.AfterExpiry },
        { "nothing", Transaction().Carry(Reference).Memo("thanks"), PaymentRefusal.NoTransfer },
        { "tokens", Transaction().Tokens(Transfer), PaymentRefusal.NoTransfer },
        { "to somebody else", Transaction().Sol(Wallet, Somebody, Amount, Reference), PaymentRefusal.WrongRecipient },
        { "from somebody else", Transaction(Somebody).Sol(Somebody, Treasury, Amount, Reference), PaymentRefusal.WrongPayer },
        { "a lamport less", Transaction().Sol(Wallet, Treasury, Amount - 1, Reference), PaymentRefusal.WrongAmount },
        { "a lamport more", Transaction().Sol(Wallet, Treasury, Amount + 1, Reference), PaymentRefusal.WrongAmount },
        { "in two parts", Transaction().Sol(Wallet, Treasury, Amount / 2, Reference).Sol(Wallet, Treasury, Amount / 2), PaymentRefusal.WrongAmount },
        { "twice", Transaction().Sol(Wallet, Treasury, Amount, Reference).Sol(Wallet, Treasury, Amount), PaymentRefusal.BalancesDisagree },
        { "and back", Transaction().Sol(Wallet, Treasury, Amount, Reference).Sol(Treasury, Wallet, Amount), PaymentRefusal.BalancesDisagree },
        { "the treasury got nothing", Transaction().Sol(Wallet, Treasury, Amount, Reference).Lie(Balance("postBalances", 1, 2_000_000_000)), PaymentRefusal.BalancesDisagree },
        { "the wallet gave nothing", Transaction().Sol(Wallet, Treasury, Amount, Reference).Lie(Balance("postBalances", 0, 2_000_000_000)), PaymentRefusal.BalancesDisagree },
    };

    [Theory]
    [MemberData(nameof(NoPaymentsInSol))]
    public void Anything_else_in_lamports_is_refused(string why, SolanaTransaction transaction, PaymentRefusal expected) =>
        Check(transaction, Sol).ShouldBe(expected, why);

    public static TheoryData<string, SolanaTransaction, PaymentRefusal> NoPaymentsInTokens => new()
    {
        { "failed", Transaction().Tokens(Transfer).Failed(), PaymentRefusal.TransactionFailed },
        { "no reference", Transaction().Tokens(Transfer with { Reference = null }), PaymentRefusal.ReferenceMissing },
        { "SOL", Transaction().Sol(Wallet, Treasury, Amount, Reference), PaymentRefusal.NoTransfer },
        { "Token-2022", Transaction().Tokens(Transfer with { Program = Programs.Token2022.ToString() }), PaymentRefusal.UnsupportedTokenProgram },
        { "another mint", Transaction().Tokens(Transfer with { Mint = "other", BalanceMint = "other" }), PaymentRefusal.WrongMint },
        { "another mint, unchecked", Transaction().Tokens(Transfer with { Mint = null, BalanceMint = "other" }), PaymentRefusal.WrongMint },
        { "a mint that the accounts do not have", Transaction().Tokens(Transfer with { BalanceMint = "other" }), PaymentRefusal.BalancesDisagree },
        { "to somebody else", Transaction().Tokens(Transfer with { To = Somebody }), PaymentRefusal.WrongRecipient },
        { "to the treasury's wallet", Transaction().Tokens(Transfer with { To = Treasury }), PaymentRefusal.WrongRecipient },
        { "by somebody else", Transaction(Somebody).Tokens(Transfer with { Authority = Somebody }), PaymentRefusal.WrongPayer },
        { "from what the wallet may only spend", Transaction().Tokens(Transfer with { Owner = Somebody }), PaymentRefusal.WrongPayer },
        { "by somebody who may spend the wallet's", Transaction(Somebody).Tokens(Transfer with { Authority = Somebody, Owner = Wallet }), PaymentRefusal.WrongPayer },
        { "a unit less", Transaction().Tokens(Transfer with { Amount = (ulong)Amount - 1 }), PaymentRefusal.WrongAmount },
        { "a unit more", Transaction().Tokens(Transfer with { Amount = (ulong)Amount + 1 }), PaymentRefusal.WrongAmount },
        { "twice", Transaction().Tokens(Transfer).Tokens(Transfer), PaymentRefusal.BalancesDisagree },
        { "and back", Transaction().Tokens(Transfer).Tokens(Transfer with { From = TreasuryTokens, To = WalletTokens, Authority = Treasury }), PaymentRefusal.BalancesDisagree },
        { "the treasury got less", Transaction().Tokens(Transfer).Lie(TokenBalance(1, "2009999999")), PaymentRefusal.BalancesDisagree },
        { "the wallet gave nothing", Transaction().Tokens(Transfer).Lie(TokenBalance(0, "2000000000")), PaymentRefusal.BalancesDisagree },
        { "no balances", Transaction().Tokens(Transfer).Lie(json => json["meta"]!["postTokenBalances"] = new JsonArray()), PaymentRefusal.BalancesDisagree },
    };

    [Theory]
    [MemberData(nameof(NoPaymentsInTokens))]
    public void Anything_else_in_tokens_is_refused(string why, SolanaTransaction transaction, PaymentRefusal expected) =>
        Check(transaction, Tokens).ShouldBe(expected, why);

    [Fact]
    public void Every_refusal_has_a_sentence_of_its_own() =>
        Enum.GetValues<PaymentRefusal>().Select(refusal => refusal.Sentence()).ShouldBeUnique();

    [Fact]
    public void Every_refusal_of_a_transaction_is_tried_here()
    {
        var tried = NoPaymentsInSol.Concat(NoPaymentsInTokens).Select(row => row.Data.Item3).Distinct();
        tried.ShouldBe(Enum.GetValues<PaymentRefusal>().Except([PaymentRefusal.UnsupportedVersion]), ignoreOrder: true);
    }

    private static SolanaTransaction Transaction(string? feePayer = null) => new(feePayer ?? Wallet, Paid);

    private static PaymentRefusal? Check(SolanaTransaction transaction, PaymentTerms terms)
    {
        var wire = transaction.ToJson().Deserialize<TransactionWire>(RpcJson.Options)!;
        return PaymentVerifier.Check(TransactionReader.Read(wire, transaction.Signature), terms);
    }

    private static Action<JsonObject> Balance(string which, int account, long lamports) => json => json["meta"]![which]![account] = lamports;

    private static Action<JsonObject> TokenBalance(int account, string amount) =>
        json => json["meta"]!["postTokenBalances"]![account]!["uiTokenAmount"]!["amount"] = amount;
}
