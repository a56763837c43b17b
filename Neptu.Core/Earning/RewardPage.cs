namespace Neptu.Core.Earning;

/// <summary>Some of a person's pending rewards, newest first.</summary>
/// <param name="Rewards">Those asked for.</param>
/// <param name="Total">How many are pending altogether.</param>
/// <param name="TotalPending">What all of them amount to, in units of 10^-6 NEPTU.</param>
public sealed record RewardPage(IReadOnlyList<UserReward> Rewards, int Total, long TotalPending);
