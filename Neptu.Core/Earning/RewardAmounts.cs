using System.Collections.Frozen;
using Neptu.Core.Accounting;

namespace Neptu.Core.Earning;

/// <summary>What is earned by what, in units of 10^-6 NEPTU. What a payment earns stands with the prices.</summary>
public static class RewardAmounts
{
    /// <summary>0.1 NEPTU.</summary>
    public const long DailyCheckIn = TokenAmount.PerToken / 10;

    /// <summary>5 NEPTU, once.</summary>
    public const long FirstReading = 5 * TokenAmount.PerToken;

    /// <summary>10 NEPTU for whoever brought somebody.</summary>
    public const long Referrer = 10 * TokenAmount.PerToken;

    /// <summary>2 NEPTU for whoever was brought.</summary>
    public const long Referee = 2 * TokenAmount.PerToken;

    private static readonly FrozenDictionary<int, long> StreakBonuses = new Dictionary<int, long>
    {
        [7] = 1 * TokenAmount.PerToken,
        [30] = 5 * TokenAmount.PerToken,
        [100] = 20 * TokenAmount.PerToken,
    }.ToFrozenDictionary();

    /// <summary>What a streak earns on the day it reaches this length: 0 on most days.</summary>
    public static long StreakBonus(int days) => StreakBonuses.GetValueOrDefault(days);
}
