using Neptu.Core.Data;
using Neptu.Core.Earning;

namespace Neptu.Core.Referrals;

/// <summary>A referral and what came of its rewards.</summary>
public sealed record ReferralWithRewards(Referral Referral, UserReward ReferrerReward, UserReward RefereeReward);

/// <summary>A person's own code and some of those they brought, newest first.</summary>
public sealed record ReferralSummary(string Code, Page<ReferralWithRewards> Brought);
