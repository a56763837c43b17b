namespace Neptu.Core.Earning;

/// <summary>How far a reward has come. Rewards do not expire.</summary>
public static class RewardStatus
{
    /// <summary>May be claimed.</summary>
    public const string Pending = "pending";

    /// <summary>Part of a claim whose outcome on the chain is not known yet; of no other until it is.</summary>
    public const string Claiming = "claiming";

    /// <summary>Paid out on the chain.</summary>
    public const string Claimed = "claimed";
}
