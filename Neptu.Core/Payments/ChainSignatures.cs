using Microsoft.EntityFrameworkCore;
using Neptu.Core.Data;
using Neptu.Core.Time;

namespace Neptu.Core.Payments;

/// <summary>Sees to it that a transaction has one effect, across all that a transaction can be good for.</summary>
public sealed class ChainSignatures(NeptuDbContext database, TimeProvider time)
{
    /// <summary>
    /// Takes a signature for one purpose, in the caller's transaction. Whoever comes at the same moment waits until that
    /// transaction has ended.
    /// </summary>
    /// <returns>False if it was taken before.</returns>
    public async Task<bool> TakeAsync(string signature, string purpose, Guid userId, CancellationToken cancellation)
    {
        if (database.Database.CurrentTransaction is null)
            throw new InvalidOperationException("A signature is taken together with its effect: begin a transaction first.");

        return await database.Database.ExecuteSqlAsync(
            $"""
            insert into chain_signatures (signature, purpose, user_id, created_at)
            values ({signature}, {purpose}, {userId}, {time.DatabaseNow()})
            on conflict (signature) do nothing
            """,
            cancellation) == 1;
    }

    /// <summary>What a signature was taken for, or null.</summary>
    public Task<ChainSignature?> FindAsync(string signature, CancellationToken cancellation) =>
        database.ChainSignatures.AsNoTracking().SingleOrDefaultAsync(taken => taken.Signature == signature, cancellation);
}
