namespace Neptu.Core.Pricing;

/// <summary>What came of changing a plan.</summary>
public enum PlanOutcome
{
    /// <summary>It was changed.</summary>
    Done,

    /// <summary>There is no such plan.</summary>
    Unknown,

    /// <summary>Another plan has the slug.</summary>
    SlugTaken,

    /// <summary>
    /// People have the plan, or it is the one that everybody has who has no other: it can be taken off the list but not deleted.
    /// </summary>
    InUse,
}
