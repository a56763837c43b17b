using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Neptu.Core.Accounting;
using Neptu.Core.Auth;
using Neptu.Core.Data;
using Neptu.Core.Solana;
using Neptu.Core.Time;

namespace Neptu.Core.Payments;

/// <summary>Makes quotes and finds them again, each for its owner only.</summary>
public sealed class PaymentQuotes(NeptuDbContext database, Treasury treasury, IOptions<SolanaOptions> options, TimeProvider time)
{
    /// <summary>Fixes what a payment must be.</summary>
    /// <param name="caller">Who will pay.</param>
    /// <param name="price">What for.</param>
    /// <param name="currency">One of <see cref="Currencies"/>.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<PaymentQuote> CreateAsync(Caller caller, ReadingPrice price, string currency, CancellationToken cancellation)
    {
        var now = time.DatabaseNow();
        var isNeptu = currency == Currencies.Neptu;
        PaymentQuote quote = new()
        {
            Id = Guid.CreateVersion7(now),
            UserId = caller.UserId,
            ReadingType = price.ReadingType,
            Currency = currency,
            Amount = price.In(currency),
            Mint = treasury.MintOf(currency),
            Recipient = treasury.AccountFor(currency),
            Reference = PublicKey.Random().ToString(),
            NeptuReward = isNeptu ? 0 : price.NeptuReward,
            NeptuBurned = isNeptu ? price.NeptuBurned : 0,
            CreatedAt = now,
            ExpiresAt = now + options.Value.QuoteLifetime,
        };
        database.PaymentQuotes.Add(quote);
        await database.SaveChangesAsync(cancellation);
        return quote;
    }

    /// <summary>The caller's quote of an id, or of a reference, or null.</summary>
    public Task<PaymentQuote?> FindAsync(Caller caller, Guid? id, string? reference, CancellationToken cancellation) =>
        Of(caller).SingleOrDefaultAsync(
            quote => (id == null || quote.Id == id) && (reference == null || quote.Reference == reference), cancellation);

    /// <summary>The caller's newest quote that one of these accounts is the reference of, or null.</summary>
    public Task<PaymentQuote?> FindAmongAsync(Caller caller, IReadOnlyCollection<string> accounts, CancellationToken cancellation) =>
        Of(caller)
            .Where(quote => accounts.Contains(quote.Reference))
            .OrderByDescending(quote => quote.Id)
            .FirstOrDefaultAsync(cancellation);

    private IQueryable<PaymentQuote> Of(Caller caller) =>
        database.PaymentQuotes.AsNoTracking().Where(quote => quote.UserId == caller.UserId);
}
