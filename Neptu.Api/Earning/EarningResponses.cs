using System.ComponentModel.DataAnnotations;
using Neptu.Core.Accounting;
using Neptu.Core.Earning;

namespace Neptu.Api.Earning;

/// <summary>A reward as the single-page app knows one.</summary>
internal sealed record UserRewardDto(
    Guid Id,
    Guid UserId,
    [property: AllowedValues(
        RewardTypes.DailyCheckIn,
        RewardTypes.StreakBonus,
        RewardTypes.FirstReading,
        RewardTypes.Referral,
        RewardTypes.RefereeBonus,
        RewardTypes.PaymentReward)]
    string RewardType,
    decimal NeptuAmount,
    [property: AllowedValues(RewardStatus.Pending, RewardStatus.Claiming, RewardStatus.Claimed)] string Status,
    string Description,
    string? ClaimTxSignature,
    DateTime CreatedAt,
    DateTime? ClaimedAt)
{
    /// <summary>Always null: rewards do not expire. The single-page app reads it.</summary>
    public DateTime? ExpiresAt { get; }

    public static UserRewardDto From(UserReward reward) =>
        new(
            reward.Id,
            reward.UserId,
            reward.RewardType,
            TokenAmount.Tokens(reward.Amount),
            reward.Status,
            reward.Description,
            reward.ClaimTxSignature,
            reward.CreatedAt.UtcDateTime,
            reward.ClaimedAt?.UtcDateTime);
}

/// <summary>Pending rewards; <c>total</c> and <c>totalPending</c> (NEPTU) are over all of them, not only those listed.</summary>
internal sealed record RewardsResponse(
    IReadOnlyList<UserRewardDto> Rewards, decimal TotalPending, int Total, int Limit, int Offset) : SuccessResponse
{
    public static RewardsResponse From(RewardPage page, int limit, int offset) =>
        new([.. page.Rewards.Select(UserRewardDto.From)], TokenAmount.Tokens(page.TotalPending), page.Total, limit, offset);
}

/// <summary>A streak as the single-page app knows one.</summary>
internal sealed record StreakDto(
    Guid Id,
    Guid UserId,
    int CurrentStreak,
    int LongestStreak,
    DateTime LastCheckIn,
    int TotalCheckIns,
    DateTime CreatedAt,
    DateTime UpdatedAt)
{
    public static StreakDto From(Streak streak, DateOnly today) =>
        new(
            streak.UserId,
            streak.UserId,
            streak.LengthOn(today),
            streak.LongestStreak,
            streak.UpdatedAt.UtcDateTime,
            streak.TotalCheckIns,
            streak.CreatedAt.UtcDateTime,
            streak.UpdatedAt.UtcDateTime);
}

/// <summary>A streak, or null for somebody who never came by.</summary>
internal sealed record StreakResponse(StreakDto? Streak, bool HasCheckedInToday) : SuccessResponse;

/// <summary>What a check-in brought.</summary>
/// <param name="Streak">The streak with today in it.</param>
/// <param name="DailyRewardGranted">Always true: a check-in that earns nothing is a problem.</param>
/// <param name="StreakBonusGranted">True on the days 7, 30 and 100 of a streak.</param>
/// <param name="StreakBonusAmount">NEPTU.</param>
internal sealed record CheckInResponse(
    StreakDto Streak, bool DailyRewardGranted, bool StreakBonusGranted, decimal StreakBonusAmount) : SuccessResponse
{
    public static CheckInResponse From(CheckInOutcome outcome) =>
        new(
            StreakDto.From(outcome.Streak, outcome.Streak.LastDay),
            DailyRewardGranted: true,
            outcome.StreakBonus > 0,
            TokenAmount.Tokens(outcome.StreakBonus));
}
