namespace Neptu.Core.Earning;

/// <summary>What a check-in brought.</summary>
/// <param name="Streak">The streak with today in it.</param>
/// <param name="StreakBonus">What its length earned, in units of 10^-6 NEPTU; 0 on most days.</param>
public sealed record CheckInOutcome(Streak Streak, long StreakBonus);
