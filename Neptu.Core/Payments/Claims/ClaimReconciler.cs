using Microsoft.EntityFrameworkCore;
using Neptu.Core.Data;

namespace Neptu.Core.Payments.Claims;

/// <summary>What a round over the open claims did.</summary>
/// <param name="PaidOut">Claims that turned out to be paid.</param>
/// <param name="Released">Claims that will never be.</param>
/// <param name="Waiting">Claims that may still be.</param>
/// <param name="Unknown">Claims that could not be looked at.</param>
public sealed record ClaimRound(int PaidOut, int Released, int Waiting, int Unknown);

/// <summary>
/// Settles every open claim that can be settled. Each is locked while it is looked at: rounds that run side by side
/// share the work, and a lock ends with its process.
/// </summary>
public sealed class ClaimReconciler(NeptuDbContext database, ClaimBook book, ClaimInquiry inquiry)
{
    /// <summary>Looks at every open claim once.</summary>
    public async Task<ClaimRound> RunAsync(CancellationToken cancellation)
    {
        ClaimRound round = new(0, 0, 0, 0);
        var last = Guid.Empty;
        while (true)
        {
            await using var effect = await database.Database.BeginTransactionAsync(cancellation);
            if (await LockNextAsync(last, cancellation) is not { } claim)
                return round;

            last = claim.Id;
            var fate = await inquiry.AskAsync(claim, cancellation);
            var settlement = await book.SettleAsync(claim, fate, cancellation);
            if (settlement is ClaimSettlement.PaidOut or ClaimSettlement.Released)
                await effect.CommitAsync(cancellation);
            round = Count(round, fate, settlement);
        }
    }

    private Task<RewardClaim?> LockNextAsync(Guid after, CancellationToken cancellation) =>
        database.Claims
            .FromSql(
                $"""
                select * from claims where status = {ClaimStatus.Open} and id > {after}
                order by id limit 1 for update skip locked
                """)
            .AsNoTracking()
            .SingleOrDefaultAsync(cancellation);

    private static ClaimRound Count(ClaimRound round, ClaimFate fate, ClaimSettlement settlement) => settlement switch
    {
        ClaimSettlement.PaidOut => round with { PaidOut = round.PaidOut + 1 },
        ClaimSettlement.Released => round with { Released = round.Released + 1 },
        ClaimSettlement.LeftOpen when fate is ClaimFate.Waiting => round with { Waiting = round.Waiting + 1 },
        _ => round with { Unknown = round.Unknown + 1 },
    };
}
