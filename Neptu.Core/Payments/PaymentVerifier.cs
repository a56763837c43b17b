using Neptu.Core.Solana;
using Neptu.Core.Solana.Rpc;

namespace Neptu.Core.Payments;

/// <summary>Judges whether a transaction is the payment that was agreed on, by nothing but what the chain says.</summary>
public static class PaymentVerifier
{
    private static readonly string TokenProgram = Programs.Token.ToString();

    /// <summary>
    /// The chain's time is an average of its validators' clocks, in whole seconds, and may lag behind ours. The reference,
    /// which nobody could know before the quote, is what really keeps older transactions out.
    /// </summary>
    private static readonly TimeSpan ChainLag = TimeSpan.FromSeconds(30);

    /// <summary>Null when the transaction pays; else the first reason why it does not.</summary>
    public static PaymentRefusal? Check(ChainTransaction transaction, PaymentTerms terms)
    {
        if (!transaction.Succeeded)
            return PaymentRefusal.TransactionFailed;
        if (!transaction.Accounts.Any(account => account.Address == terms.Reference))
            return PaymentRefusal.ReferenceMissing;

        return CheckTime(transaction.BlockTime, terms)
            ?? (terms.Mint is null ? CheckLamports(transaction, terms) : CheckTokens(transaction, terms, terms.Mint));
    }

    private static PaymentRefusal? CheckTime(DateTimeOffset? blockTime, PaymentTerms terms)
    {
        if (blockTime is not { } time)
            return PaymentRefusal.TimeUnknown;
        if (time < terms.From - ChainLag)
            return PaymentRefusal.BeforeQuote;

        return time > terms.Until ? PaymentRefusal.AfterExpiry : null;
    }

    private static PaymentRefusal? CheckLamports(ChainTransaction transaction, PaymentTerms terms)
    {
        var (refusal, transfer) = Narrow(
            transaction.LamportTransfers,
            (PaymentRefusal.NoTransfer, _ => true),
            (PaymentRefusal.WrongRecipient, transfer => transfer.To == terms.Recipient),
            (PaymentRefusal.WrongPayer, transfer => transfer.From == terms.Payer),
            (PaymentRefusal.WrongAmount, transfer => transfer.Lamports == (ulong)terms.Amount));
        if (transfer is null)
            return refusal;

        // The payer may also pay the fee and the rent of new accounts; the recipient gets the amount and nothing besides.
        var payer = transaction.Accounts.FirstOrDefault(account => account.Address == terms.Payer);
        var recipient = transaction.Accounts.FirstOrDefault(account => account.Address == terms.Recipient);
        return Gain(recipient?.Before, recipient?.After) == terms.Amount && Gain(payer?.Before, payer?.After) <= -terms.Amount
            ? null
            : PaymentRefusal.BalancesDisagree;
    }

    private static PaymentRefusal? CheckTokens(ChainTransaction transaction, PaymentTerms terms, string mint)
    {
        var (refusal, transfer) = Narrow(
            transaction.TokenTransfers,
            (PaymentRefusal.NoTransfer, _ => true),
            (PaymentRefusal.UnsupportedTokenProgram, transfer => transfer.Program == TokenProgram),
            (PaymentRefusal.WrongMint, transfer => (transfer.Mint ?? BalanceOf(transfer.To)?.Mint) == mint),
            (PaymentRefusal.WrongRecipient, transfer => transfer.To == terms.Recipient),
            (PaymentRefusal.WrongPayer, transfer => transfer.Authority == terms.Payer && BalanceOf(transfer.From)?.Owner == terms.Payer),
            (PaymentRefusal.WrongAmount, transfer => transfer.Amount == (ulong)terms.Amount));
        if (transfer is null)
            return refusal;

        var (from, to) = (BalanceOf(transfer.From), BalanceOf(transfer.To));
        return from?.Mint == mint && to?.Mint == mint
            && Gain(to.Before, to.After) == terms.Amount && Gain(from.Before, from.After) == -terms.Amount
            ? null
            : PaymentRefusal.BalancesDisagree;

        TokenBalance? BalanceOf(string account) => transaction.TokenBalances.FirstOrDefault(balance => balance.Account == account);
    }

    /// <summary>Keeps what passes each rule in turn; the rule that leaves nothing says why.</summary>
    private static (PaymentRefusal? Refusal, T? Transfer) Narrow<T>(
        IEnumerable<T> transfers, params ReadOnlySpan<(PaymentRefusal Otherwise, Predicate<T> Keep)> rules)
        where T : class
    {
        var left = transfers.ToList();
        foreach (var (otherwise, keep) in rules)
        {
            left.RemoveAll(transfer => !keep(transfer));
            if (left.Count == 0)
                return (otherwise, null);
        }

        return (null, left[0]);
    }

    private static decimal? Gain(ulong? before, ulong? after) => (decimal?)after - before;
}
