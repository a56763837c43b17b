namespace Neptu.Core.Payments;

/// <summary>What one payment must be: fixed when it is asked for, whatever prices and settings become later.</summary>
public sealed class PaymentQuote
{
    /// <summary>UUID version 7.</summary>
    public required Guid Id { get; init; }

    /// <summary>Who pays; only from their own wallet.</summary>
    public required Guid UserId { get; init; }

    /// <summary>One of <see cref="Pricing.PaidReadings"/>.</summary>
    public required string ReadingType { get; init; }

    /// <summary>One of <see cref="Accounting.Currencies"/>.</summary>
    public required string Currency { get; init; }

    /// <summary>Base units of the currency.</summary>
    public required long Amount { get; init; }

    /// <summary>The mint of a currency that is a token.</summary>
    public string? Mint { get; init; }

    /// <summary>The account that is paid: a wallet for SOL, a token account for tokens.</summary>
    public required string Recipient { get; init; }

    /// <summary>An account of no use but to be named by the payment; unique.</summary>
    public required string Reference { get; init; }

    /// <summary>What the payment earns, in units of 10^-6 NEPTU; may be nothing.</summary>
    public required long NeptuReward { get; init; }

    /// <summary>What of the payment is burned, in units of 10^-6 NEPTU; may be nothing.</summary>
    public required long NeptuBurned { get; init; }

    /// <summary>When it was asked for.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The last moment at which it may be paid.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>What a transaction from a wallet must do to pay this.</summary>
    public PaymentTerms TermsFor(string wallet) => new(wallet, Recipient, Mint, Amount, Reference, CreatedAt, ExpiresAt);
}
