namespace Neptu.Core.Auth.Sessions;

/// <summary>How an attempt to continue a session ends.</summary>
public abstract record RefreshOutcome
{
    /// <summary>The token was exchanged for new ones.</summary>
    public sealed record Continued(OpenSession Session) : RefreshOutcome;

    /// <summary>Another request exchanged it a moment ago and got the new ones; nothing is wrong.</summary>
    public sealed record JustExchanged : RefreshOutcome;

    /// <summary>It is unknown, has expired, belongs to a session that ended, or just ended its session by coming back.</summary>
    public sealed record Refused : RefreshOutcome;
}
