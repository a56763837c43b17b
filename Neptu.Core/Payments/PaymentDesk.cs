using Neptu.Core.Auth;
using Neptu.Core.Solana.Rpc;

namespace Neptu.Core.Payments;

/// <summary>Takes payments: looks at the chain, then records what it saw. Asked again, it gives the same answer.</summary>
public sealed class PaymentDesk(TransactionLookup chain, PaymentQuotes quotes, PaymentBook book)
{
    /// <summary>Finds out whether a transaction pays one of the caller's quotes.</summary>
    public async Task<PaymentOutcome> VerifyAsync(Caller caller, PaymentProof proof, CancellationToken cancellation)
    {
        if (await book.FindAsync(caller, proof, cancellation) is { } before)
            return before;

        PaymentQuote? quote = null;
        if (proof.QuoteId is not null || proof.Reference is not null)
        {
            quote = await quotes.FindAsync(caller, proof.QuoteId, proof.Reference, cancellation);
            if (quote is null)
                return new PaymentOutcome.UnknownQuote();
        }

        return await chain.FindAsync(proof.Signature, cancellation) switch
        {
            NamedTransaction.Final final => await JudgeAsync(caller, proof, quote, final.Transaction, cancellation),
            NamedTransaction.NotFinal { WasSeen: var seen } => new PaymentOutcome.NotFoundYet(seen),
            NamedTransaction.Unknown { Why: var why } => new PaymentOutcome.ChainUnavailable(why),
            _ => new PaymentOutcome.Refused(PaymentRefusal.UnsupportedVersion),
        };
    }

    private async Task<PaymentOutcome> JudgeAsync(
        Caller caller, PaymentProof proof, PaymentQuote? known, ChainTransaction transaction, CancellationToken cancellation)
    {
        var accounts = transaction.Accounts.Select(account => account.Address).ToArray();
        var quote = known ?? await quotes.FindAmongAsync(caller, accounts, cancellation);
        if (quote is null)
            return new PaymentOutcome.Refused(PaymentRefusal.ReferenceMissing);
        if (!proof.IsAbout(quote.ReadingType, quote.Currency))
            return new PaymentOutcome.OtherQuote(quote);

        return PaymentVerifier.Check(transaction, quote.TermsFor(caller.Wallet)) is { } refusal
            ? new PaymentOutcome.Refused(refusal)
            : await book.RecordAsync(caller, proof, quote, transaction, cancellation);
    }
}
