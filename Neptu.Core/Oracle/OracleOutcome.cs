namespace Neptu.Core.Oracle;

/// <summary>What came of a person's question.</summary>
public abstract record OracleOutcome
{
    private OracleOutcome()
    {
    }

    /// <summary>It was answered, and one chat is used unless the same was asked before.</summary>
    /// <param name="Message">The answer.</param>
    /// <param name="Cached">Whether the oracle had answered the same before.</param>
    public sealed record Answered(string Message, bool Cached) : OracleOutcome;

    /// <summary>It was not, and nothing is used.</summary>
    public sealed record Failed(OracleFailure Why) : OracleOutcome;

    /// <summary>It was not asked: the plan's limit is reached and no payment is left.</summary>
    /// <param name="PlanName">The plan the person has.</param>
    /// <param name="Limit">How many a day it allows.</param>
    public sealed record Locked(string PlanName, int Limit) : OracleOutcome;
}
