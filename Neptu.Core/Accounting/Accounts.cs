namespace Neptu.Core.Accounting;

/// <summary>
/// The ledger's accounts. A positive balance is what an account holds; a negative one is what came out of it.
/// </summary>
public static class Accounts
{
    /// <summary>Where rewards come from; below zero by all that were ever granted.</summary>
    public const string RewardsPool = "rewards-pool";

    /// <summary>What the treasury has kept of payments.</summary>
    public const string Treasury = "treasury";

    /// <summary>What was burned for good.</summary>
    public const string Burned = "burned";

    /// <summary>A person's rewards that are not paid out yet.</summary>
    public static string Pending(Guid userId) => $"user:{userId}:pending";

    /// <summary>A person's rewards that were paid out on the chain.</summary>
    public static string Claimed(Guid userId) => $"user:{userId}:claimed";

    /// <summary>What a person has paid; below zero by all that they ever did.</summary>
    public static string Paid(Guid userId) => $"user:{userId}:paid";
}
