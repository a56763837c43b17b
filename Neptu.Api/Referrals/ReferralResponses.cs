using System.ComponentModel.DataAnnotations;
using Neptu.Core.Accounting;
using Neptu.Core.Earning;
using Neptu.Core.Referrals;

namespace Neptu.Api.Referrals;

/// <summary>A referral as the single-page app knows one; amounts in NEPTU.</summary>
internal sealed record ReferralDto(
    Guid Id,
    Guid ReferrerId,
    Guid RefereeId,
    decimal ReferrerRewardAmount,
    decimal RefereeRewardAmount,
    [property: AllowedValues("pending", "paid")] string ReferrerRewardPaid,
    [property: AllowedValues("pending", "paid")] string RefereeRewardPaid,
    string? ReferrerRewardTxSignature,
    string? RefereeRewardTxSignature,
    DateTime CreatedAt,
    DateTime CompletedAt)
{
    public static ReferralDto From(ReferralWithRewards referral)
    {
        var (row, referrer, referee) = referral;
        return new(
            row.Id,
            row.ReferrerId,
            row.RefereeId,
            TokenAmount.Tokens(referrer.Amount),
            TokenAmount.Tokens(referee.Amount),
            Paid(referrer),
            Paid(referee),
            referrer.ClaimTxSignature,
            referee.ClaimTxSignature,
            row.CreatedAt.UtcDateTime,
            row.CreatedAt.UtcDateTime);
    }

    private static string Paid(UserReward reward) => reward.Status == RewardStatus.Claimed ? "paid" : "pending";
}

/// <summary>A person's own code and some of the <c>total</c> they brought.</summary>
internal sealed record ReferralsResponse(
    string Code, IReadOnlyList<ReferralDto> Referrals, int Total, int Limit, int Offset) : SuccessResponse
{
    public static ReferralsResponse From(ReferralSummary summary, int limit, int offset) =>
        new(summary.Code, [.. summary.Brought.Items.Select(ReferralDto.From)], summary.Brought.Total, limit, offset);
}

/// <summary>A referral.</summary>
internal sealed record ReferralResponse(ReferralDto Referral) : SuccessResponse;
