namespace Neptu.Core.Payments;

/// <summary>What a person says has paid.</summary>
/// <param name="Signature">A valid <see cref="Solana.TransactionSignature"/>.</param>
/// <param name="QuoteId">Which quote it pays.</param>
/// <param name="Reference">Likewise, by its reference. With neither, the transaction itself tells.</param>
/// <param name="ReadingType">What the person believes to have paid for, or null.</param>
/// <param name="Currency">What the person believes to have paid in, or null.</param>
public sealed record PaymentProof(string Signature, Guid? QuoteId, string? Reference, string? ReadingType, string? Currency)
{
    /// <summary>True if what the person believes is so.</summary>
    public bool IsAbout(string readingType, string currency) =>
        (ReadingType ?? readingType) == readingType && (Currency ?? currency) == currency;
}
