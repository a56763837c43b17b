namespace Neptu.Core.Payments;

/// <summary>Why a transaction is not the payment that was agreed on.</summary>
public enum PaymentRefusal
{
    /// <summary>It was executed and failed.</summary>
    TransactionFailed,

    /// <summary>It is of a version that cannot be read.</summary>
    UnsupportedVersion,

    /// <summary>It does not carry the reference.</summary>
    ReferenceMissing,

    /// <summary>Nobody knows when it happened.</summary>
    TimeUnknown,

    /// <summary>It is older than the quote.</summary>
    BeforeQuote,

    /// <summary>The quote had expired.</summary>
    AfterExpiry,

    /// <summary>It moves nothing of the currency's kind.</summary>
    NoTransfer,

    /// <summary>It moves tokens of the token program with extensions.</summary>
    UnsupportedTokenProgram,

    /// <summary>It moves tokens of another mint.</summary>
    WrongMint,

    /// <summary>It pays somebody else.</summary>
    WrongRecipient,

    /// <summary>Somebody else pays.</summary>
    WrongPayer,

    /// <summary>It pays more or less.</summary>
    WrongAmount,

    /// <summary>The balances before and after tell another story.</summary>
    BalancesDisagree,
}

/// <summary>Refusals in words.</summary>
public static class PaymentRefusals
{
    /// <summary>A sentence for the payer.</summary>
    public static string Sentence(this PaymentRefusal refusal) => refusal switch
    {
        PaymentRefusal.TransactionFailed => "The transaction failed on the chain, so nothing was paid.",
        PaymentRefusal.UnsupportedVersion => "The transaction is of a version that cannot be read here.",
        PaymentRefusal.ReferenceMissing => "The transaction does not carry the quote's reference, so it cannot be told what it pays.",
        PaymentRefusal.TimeUnknown => "The chain does not say when the transaction happened.",
        PaymentRefusal.BeforeQuote => "The transaction is older than the quote.",
        PaymentRefusal.AfterExpiry => "The transaction happened after the quote had expired.",
        PaymentRefusal.NoTransfer => "The transaction transfers nothing in the quote's currency.",
        PaymentRefusal.UnsupportedTokenProgram => "The transaction transfers tokens of a token program that is not accepted.",
        PaymentRefusal.WrongMint => "The transaction transfers another token than the quote's.",
        PaymentRefusal.WrongRecipient => "The transaction does not pay the quote's recipient.",
        PaymentRefusal.WrongPayer => "The transaction was not paid from your wallet.",
        PaymentRefusal.WrongAmount => "The transaction does not pay exactly the quoted amount.",
        PaymentRefusal.BalancesDisagree => "The balances before and after the transaction do not agree with the payment.",
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal, "Not a refusal."),
    };
}
