using Neptu.Core.Solana.Rpc;
using Neptu.Core.Solana.Transactions;
using SimpleBase;

namespace Neptu.Core.Payments.Claims;

/// <summary>Why a transaction did not pay a claim out.</summary>
public enum ClaimRefusal
{
    /// <summary>It was executed and failed.</summary>
    TransactionFailed,

    /// <summary>It is of a version that cannot be read.</summary>
    UnsupportedVersion,

    /// <summary>It does not do what was built for the claim.</summary>
    OtherTransaction,

    /// <summary>It does, but the wallet did not gain the amount.</summary>
    BalancesDisagree,
}

/// <summary>Judges whether a transaction paid a claim out, by nothing but what the chain says.</summary>
public static class ClaimVerifier
{
    /// <summary>
    /// Null when the transaction paid. What counts is the instruction that was built, to the last account and byte: it
    /// names the wallet, the pool, the amount and the claim's own reference. Wallets may add others, such as a fee's.
    /// </summary>
    public static ClaimRefusal? Check(ChainTransaction transaction, RewardClaim claim)
    {
        var payout = TransactionMessage.Decode(claim.Transaction).Instructions[^1];
        if (!transaction.Calls.Any(call => IsSame(call, payout)))
            return ClaimRefusal.OtherTransaction;
        if (!transaction.Succeeded)
            return ClaimRefusal.TransactionFailed;

        var account = transaction.TokenBalances.FirstOrDefault(balance => balance.Account == claim.TokenAccount);
        return account is not null && (decimal)account.After - account.Before == claim.Amount ? null : ClaimRefusal.BalancesDisagree;
    }

    /// <summary>A sentence for whoever claims.</summary>
    public static string Sentence(this ClaimRefusal refusal) => refusal switch
    {
        ClaimRefusal.TransactionFailed => "The transaction failed on the chain, so nothing was paid out.",
        ClaimRefusal.UnsupportedVersion => "The transaction is of a version that cannot be read here.",
        ClaimRefusal.OtherTransaction => "The transaction is not the one that was built for this claim.",
        ClaimRefusal.BalancesDisagree => "The balances before and after the transaction do not agree with the claim.",
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal, "Not a refusal."),
    };

    private static bool IsSame(ProgramCall call, Instruction built) =>
        call.Program == built.Program.ToString()
        && call.Data == Base58.Bitcoin.Encode(built.Data)
        && call.Accounts.SequenceEqual(built.Accounts.Select(account => account.Key.ToString()));
}
