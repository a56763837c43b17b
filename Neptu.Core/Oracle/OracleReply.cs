namespace Neptu.Core.Oracle;

/// <summary>What came of asking the worker.</summary>
public abstract record OracleReply
{
    private OracleReply()
    {
    }

    /// <summary>It answered.</summary>
    /// <param name="Message">The answer.</param>
    /// <param name="Cached">Whether it had answered the same before.</param>
    public sealed record Answered(string Message, bool Cached) : OracleReply;

    /// <summary>It did not.</summary>
    public sealed record Failed(OracleFailure Why) : OracleReply;
}

/// <summary>Why the oracle does not answer.</summary>
public enum OracleFailure
{
    /// <summary>It cannot be reached, is switched off there, or has too much to do.</summary>
    Unavailable,

    /// <summary>It took too long.</summary>
    Silent,

    /// <summary>It failed, or said what is no answer.</summary>
    Wrong,
}
