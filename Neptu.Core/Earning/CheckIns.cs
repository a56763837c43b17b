using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Neptu.Core.Data;
using Neptu.Core.Time;

namespace Neptu.Core.Earning;

/// <summary>Daily check-ins, their streaks and what they earn.</summary>
public sealed class CheckIns(NeptuDbContext database, Rewards rewards, TimeProvider time)
{
    /// <summary>A person's streak, or null if they never came by.</summary>
    public Task<Streak?> FindStreakAsync(Guid userId, CancellationToken cancellation) =>
        database.Streaks.AsNoTracking().SingleOrDefaultAsync(streak => streak.UserId == userId, cancellation);

    /// <summary>Checks a person in for Bali's today: the day, the streak and the rewards, or nothing of it.</summary>
    /// <returns>Null if they did so today already.</returns>
    public async Task<CheckInOutcome?> CheckInAsync(Guid userId, CancellationToken cancellation)
    {
        var now = time.DatabaseNow();
        var today = BaliTime.DayOf(now);
        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        if (await EnterAsync(userId, today, now, cancellation) is not { } streak)
            return null;

        var day = today.ToString("O", CultureInfo.InvariantCulture);
        await GrantAsync(
            new(userId, RewardTypes.DailyCheckIn, RewardAmounts.DailyCheckIn, $"check-in:{userId}:{day}", "Daily check-in"),
            cancellation);
        var bonus = RewardAmounts.StreakBonus(streak.CurrentStreak);
        if (bonus > 0)
        {
            await GrantAsync(
                new(userId, RewardTypes.StreakBonus, bonus, $"streak:{userId}:{day}", $"{streak.CurrentStreak} days in a row"),
                cancellation);
        }

        await transaction.CommitAsync(cancellation);
        return new(streak, bonus);
    }

    /// <summary>
    /// One statement: whoever comes second waits for the first at the key of check_ins, and then finds it taken. A day
    /// before the last one, by a clock that is behind, counts for nothing.
    /// </summary>
    private async Task<Streak?> EnterAsync(Guid userId, DateOnly today, DateTimeOffset now, CancellationToken cancellation)
    {
        var streaks = await database.Streaks
            .FromSql(
                $"""
                with entered as (
                  insert into check_ins (user_id, day, created_at) values ({userId}, {today}, {now})
                  on conflict (user_id, day) do nothing
                  returning user_id, day, created_at
                )
                insert into user_streaks as streak
                  (user_id, current_streak, longest_streak, total_check_ins, last_day, created_at, updated_at)
                select user_id, 1, 1, 1, day, created_at, created_at from entered
                on conflict (user_id) do update set
                  current_streak = case when streak.last_day = excluded.last_day - 1 then streak.current_streak + 1 else 1 end,
                  longest_streak = case
                    when streak.last_day = excluded.last_day - 1 then greatest(streak.longest_streak, streak.current_streak + 1)
                    else streak.longest_streak
                  end,
                  total_check_ins = streak.total_check_ins + 1,
                  last_day = excluded.last_day,
                  updated_at = excluded.updated_at
                where streak.last_day < excluded.last_day
                returning user_id, current_streak, longest_streak, total_check_ins, last_day, created_at, updated_at
                """)
            .AsNoTracking()
            .ToListAsync(cancellation);
        return streaks.SingleOrDefault();
    }

    private async Task GrantAsync(NewReward reward, CancellationToken cancellation)
    {
        if (!await rewards.GrantAsync(reward, cancellation))
            throw new InvalidOperationException("A day that was not checked in before has been rewarded before.");
    }
}
