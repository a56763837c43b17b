using Neptu.Core.Solana.Rpc;

namespace Neptu.Core.Payments;

/// <summary>What came of a <see cref="PaymentProof"/>.</summary>
public abstract record PaymentOutcome
{
    private PaymentOutcome()
    {
    }

    /// <summary>It is paid, now or already before.</summary>
    public sealed record Paid(Payment Payment) : PaymentOutcome;

    /// <summary>The chain has no such transaction in a finalized block, or not yet.</summary>
    /// <param name="WasSeen">The network knows it; it only has to become final.</param>
    public sealed record NotFoundYet(bool WasSeen) : PaymentOutcome;

    /// <summary>The chain could not be asked.</summary>
    public sealed record ChainUnavailable(RpcFailure Why) : PaymentOutcome;

    /// <summary>The transaction is not this payment, and never will be.</summary>
    public sealed record Refused(PaymentRefusal Why) : PaymentOutcome;

    /// <summary>The person has no such quote.</summary>
    public sealed record UnknownQuote : PaymentOutcome;

    /// <summary>The quote is for something else than the person believes.</summary>
    public sealed record OtherQuote(PaymentQuote Quote) : PaymentOutcome;

    /// <summary>The transaction has had another effect before: for somebody else, or for something else.</summary>
    public sealed record SignatureTaken : PaymentOutcome;

    /// <summary>The quote was paid before, by another transaction.</summary>
    public sealed record QuoteTaken : PaymentOutcome;
}
