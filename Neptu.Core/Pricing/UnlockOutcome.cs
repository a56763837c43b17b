namespace Neptu.Core.Pricing;

/// <summary>Whether a person may have what they asked for.</summary>
public abstract record UnlockOutcome
{
    private UnlockOutcome()
    {
    }

    /// <summary>They may: by plan, by payment, or because they had the same before.</summary>
    public sealed record Open : UnlockOutcome;

    /// <summary>They may not: the plan's limit is reached and no payment is left.</summary>
    /// <param name="PlanName">The plan they have.</param>
    /// <param name="Limit">How many a day it allows.</param>
    public sealed record Locked(string PlanName, int Limit) : UnlockOutcome;
}
