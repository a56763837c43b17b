using Microsoft.EntityFrameworkCore;
using Neptu.Core.Accounting;
using Neptu.Core.Auth;
using Neptu.Core.Data;
using Neptu.Core.Earning;
using Neptu.Core.Solana.Rpc;
using Neptu.Core.Time;

namespace Neptu.Core.Payments;

/// <summary>
/// The payments that were made, and everything that follows from one, in one transaction. What a payment unlocks, the
/// ledger says: <see cref="Pricing.Entitlements"/>.
/// </summary>
public sealed class PaymentBook(
    NeptuDbContext database, ChainSignatures signatures, Ledger ledger, Rewards rewards, TimeProvider time)
{
    /// <summary>What came of a signature before, or null if it is new.</summary>
    public async Task<PaymentOutcome?> FindAsync(Caller caller, PaymentProof proof, CancellationToken cancellation)
    {
        if (await signatures.FindAsync(proof.Signature, cancellation) is not { } taken)
            return null;
        if (taken.UserId != caller.UserId || taken.Purpose != SignaturePurposes.Payment)
            return new PaymentOutcome.SignatureTaken();

        var paid = await database.Payments.AsNoTracking()
            .Where(payment => payment.TxSignature == proof.Signature)
            .Join(
                database.PaymentQuotes,
                payment => payment.QuoteId,
                quote => quote.Id,
                (payment, quote) => new { Payment = payment, quote.Reference })
            .SingleAsync(cancellation);
        return proof.IsAbout(paid.Payment.ReadingType, paid.Payment.Currency)
            && (proof.QuoteId ?? paid.Payment.QuoteId) == paid.Payment.QuoteId
            && (proof.Reference ?? paid.Reference) == paid.Reference
                ? new PaymentOutcome.Paid(paid.Payment)
                : new PaymentOutcome.SignatureTaken();
    }

    /// <summary>Records a payment that the chain has confirmed.</summary>
    public async Task<PaymentOutcome> RecordAsync(
        Caller caller, PaymentProof proof, PaymentQuote quote, ChainTransaction transaction, CancellationToken cancellation)
    {
        var payment = Create(quote, transaction);
        await using (var effect = await database.Database.BeginTransactionAsync(cancellation))
        {
            if (await signatures.TakeAsync(payment.TxSignature, SignaturePurposes.Payment, caller.UserId, cancellation))
            {
                if (!await ledger.PostAsync(payment.ToPosting(), cancellation))
                    throw new InvalidOperationException("A payment was posted before its signature was taken.");
                if (!await InsertAsync(payment, cancellation))
                    return new PaymentOutcome.QuoteTaken();

                if (payment.NeptuReward > 0)
                    await rewards.GrantAsync(RewardOf(payment), cancellation);
                await effect.CommitAsync(cancellation);
                return new PaymentOutcome.Paid(payment);
            }
        }

        return await FindAsync(caller, proof, cancellation)
            ?? throw new InvalidOperationException("A signature that was taken is free again.");
    }

    private Payment Create(PaymentQuote quote, ChainTransaction transaction)
    {
        var now = time.DatabaseNow();
        return new()
        {
            Id = Guid.CreateVersion7(now),
            UserId = quote.UserId,
            QuoteId = quote.Id,
            ReadingType = quote.ReadingType,
            Currency = quote.Currency,
            Amount = quote.Amount,
            NeptuReward = quote.NeptuReward,
            NeptuBurned = quote.NeptuBurned,
            TxSignature = transaction.Signature,
            PaidAt = transaction.BlockTime!.Value,
            CreatedAt = now,
        };
    }

    /// <summary>False if the quote was paid before.</summary>
    private async Task<bool> InsertAsync(Payment payment, CancellationToken cancellation) =>
        await database.Database.ExecuteSqlAsync(
            $"""
            insert into payments
              (id, user_id, quote_id, reading_type, currency, amount, neptu_reward, neptu_burned, tx_signature, paid_at, created_at)
            values
              ({payment.Id}, {payment.UserId}, {payment.QuoteId}, {payment.ReadingType}, {payment.Currency}, {payment.Amount},
               {payment.NeptuReward}, {payment.NeptuBurned}, {payment.TxSignature}, {payment.PaidAt}, {payment.CreatedAt})
            on conflict (quote_id) do nothing
            """,
            cancellation) == 1;

    private static NewReward RewardOf(Payment payment) => new(
        payment.UserId,
        RewardTypes.PaymentReward,
        payment.NeptuReward,
        $"payment:{payment.TxSignature}",
        $"Reward for paying for {payment.ReadingType}");
}
