using Microsoft.EntityFrameworkCore;
using Neptu.Core.Data;

namespace Neptu.Core.Accounting;

/// <summary>
/// The double-entry ledger: every amount that moves comes out of one account and goes into another. The database checks
/// each posting once more when its transaction commits, and refuses to change or delete any.
/// </summary>
public sealed class Ledger(NeptuDbContext database)
{
    /// <summary>Adds a posting, in the caller's transaction if there is one.</summary>
    /// <returns>False, and nothing is added, if there is a posting with the same key.</returns>
    /// <exception cref="ArgumentException">The entries do not balance.</exception>
    public async Task<bool> PostAsync(LedgerPosting posting, CancellationToken cancellation)
    {
        MustBalance(posting);
        var entries = posting.Entries;
        var accounts = entries.Select(entry => entry.Account).ToArray();
        var currencies = entries.Select(entry => entry.Currency).ToArray();
        var amounts = entries.Select(entry => entry.Amount).ToArray();
        var added = await database.Database.ExecuteSqlAsync(
            $"""
            with posting as (
              insert into ledger_postings
                (id, key, kind, user_id, reading_type, tx_signature, description, created_at, entry_count)
              values
                ({posting.Id}, {posting.Key}, {posting.Kind}, {posting.UserId}, {posting.ReadingType},
                 {posting.TxSignature}, {posting.Description}, {posting.CreatedAt}, {entries.Count})
              on conflict (key) do nothing
              returning id
            )
            insert into ledger_entries (posting_id, account, currency, amount)
            select posting.id, entry.account, entry.currency, entry.amount
            from posting, unnest({accounts}, {currencies}, {amounts}) as entry (account, currency, amount)
            """,
            cancellation);
        return added > 0;
    }

    private static void MustBalance(LedgerPosting posting)
    {
        var entries = posting.Entries;
        if (entries.Count < 2 || entries.Any(entry => entry.Amount == 0))
            throw new ArgumentException($"A posting has at least two entries, and none of nothing: {posting.Kind}.", nameof(posting));

        if (entries.DistinctBy(entry => (entry.Account, entry.Currency)).Count() != entries.Count)
            throw new ArgumentException($"An account appears once in a currency: {posting.Kind}.", nameof(posting));

        foreach (var currency in entries.GroupBy(entry => entry.Currency))
        {
            // In 128 bits, so that amounts cannot balance by running over.
            var sum = currency.Aggregate(Int128.Zero, (total, entry) => total + entry.Amount);
            if (sum != 0)
                throw new ArgumentException($"A posting's sum is zero, not {sum} {currency.Key}: {posting.Kind}.", nameof(posting));
        }
    }
}
