namespace Neptu.Core.Pricing;

/// <summary>Whether a person may have what they asked for, if it succeeds.</summary>
public abstract record HoldOutcome
{
    private HoldOutcome()
    {
    }

    /// <summary>They had the same before: nothing is held, and nothing is to be confirmed.</summary>
    public sealed record Open : HoldOutcome;

    /// <summary>One is set aside.</summary>
    /// <param name="Id">What it is confirmed or released by.</param>
    public sealed record Held(Guid Id) : HoldOutcome;

    /// <summary>They may not: the plan's limit is reached and no payment is left.</summary>
    /// <param name="PlanName">The plan they have.</param>
    /// <param name="Limit">How many a day it allows.</param>
    public sealed record Locked(string PlanName, int Limit) : HoldOutcome;
}
