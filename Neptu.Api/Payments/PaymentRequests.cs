using System.ComponentModel.DataAnnotations;
using Neptu.Api.Auth;
using Neptu.Api.Validation;
using Neptu.Core.Accounting;
using Neptu.Core.Payments;

namespace Neptu.Api.Payments;

/// <summary>What somebody wants to pay for, and in what.</summary>
public sealed record QuoteRequest
{
    /// <summary>POTENSI, PELUANG, AI_CHAT or COMPATIBILITY.</summary>
    [Required, ReadingType]
    public string? ReadingType { get; init; }

    /// <summary>sol, neptu or sudigital.</summary>
    [Required, Currency]
    public string? Currency { get; init; }
}

/// <summary>What somebody wants to pay for. Block hashes that older apps send are ignored: the answer has its own.</summary>
public sealed record BuildPaymentRequest : INamesWallet
{
    /// <summary>The wallet that will pay; the caller's.</summary>
    [Required, WalletAddress]
    public string? WalletAddress { get; init; }

    /// <summary>POTENSI, PELUANG, AI_CHAT or COMPATIBILITY.</summary>
    [Required, ReadingType]
    public string? ReadingType { get; init; }
}

/// <summary>
/// What somebody says has paid. The quote may be named by its id or its reference; otherwise the transaction tells which
/// it pays. Whatever else is named must be so.
/// </summary>
public sealed record VerifyPaymentRequest : INamesWallet
{
    /// <summary>Base58 of the transaction's first signature.</summary>
    [Required, TransactionSignature]
    public string? TxSignature { get; init; }

    /// <summary>The wallet that has paid; the caller's.</summary>
    [Required, WalletAddress]
    public string? WalletAddress { get; init; }

    /// <summary>Which quote.</summary>
    public Guid? QuoteId { get; init; }

    /// <summary>Which quote, by its reference.</summary>
    [WalletAddress]
    public string? Reference { get; init; }

    /// <summary>POTENSI, PELUANG, AI_CHAT or COMPATIBILITY.</summary>
    [ReadingType]
    public string? ReadingType { get; init; }

    /// <summary>sol, neptu or sudigital.</summary>
    [Currency]
    public string? PaymentType { get; init; }

    internal PaymentProof ToProof() => new(TxSignature!, QuoteId, Reference, ReadingType, PaymentType);
}

/// <summary>What somebody believes to claim. Block hashes that apps send are ignored: the answer has its own.</summary>
public sealed record BuildClaimRequest : INamesWallet
{
    /// <summary>The wallet that claims; the caller's.</summary>
    [Required, WalletAddress]
    public string? WalletAddress { get; init; }

    /// <summary>NEPTU, rounded to six decimals. The amount is fixed by the server; this one is compared with it.</summary>
    [Required, Range(typeof(decimal), "0.000001", "1000000000", ParseLimitsInInvariantCulture = true)]
    public decimal? Amount { get; init; }

    /// <summary>Not used: the answer has the nonce that counts.</summary>
    [Range(0, long.MaxValue)]
    public long? Nonce { get; init; }

    internal long AmountInUnits() => (long)decimal.Round(Amount!.Value * TokenAmount.PerToken);
}

/// <summary>Which reward somebody says was paid out, and by what.</summary>
public sealed record ClaimRewardRequest
{
    /// <summary>One of the claim's rewards.</summary>
    [Required]
    public Guid? RewardId { get; init; }

    /// <summary>Base58 of the transaction's first signature.</summary>
    [Required, TransactionSignature]
    public string? ClaimTxSignature { get; init; }
}
