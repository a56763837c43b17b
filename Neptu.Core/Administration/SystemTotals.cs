namespace Neptu.Core.Administration;

/// <summary>How many of everything there are, and what the ledger comes to in the smallest units.</summary>
public sealed record SystemTotals
{
    /// <summary>People.</summary>
    public required int Users { get; init; }

    /// <summary>Those who gave a birth date.</summary>
    public required int OnboardedUsers { get; init; }

    /// <summary>Those who came today, by Bali's day.</summary>
    public required int NewUsersToday { get; init; }

    /// <summary>Those who have a plan beside the free one now.</summary>
    public required int Subscribers { get; init; }

    /// <summary>Stored readings.</summary>
    public required int Readings { get; init; }

    /// <summary>Those stored today.</summary>
    public required int ReadingsToday { get; init; }

    /// <summary>People who checked in today.</summary>
    public required int CheckInsToday { get; init; }

    /// <summary>People who were brought by others.</summary>
    public required int Referrals { get; init; }

    /// <summary>Payments.</summary>
    public required int Payments { get; init; }

    /// <summary>NEPTU granted and not paid out.</summary>
    public required long RewardsPending { get; init; }

    /// <summary>NEPTU granted and paid out.</summary>
    public required long RewardsClaimed { get; init; }

    /// <summary>NEPTU burned.</summary>
    public required long NeptuBurned { get; init; }

    /// <summary>Lamports that the treasury keeps.</summary>
    public required long SolKept { get; init; }

    /// <summary>NEPTU that the treasury keeps.</summary>
    public required long NeptuKept { get; init; }

    /// <summary>SUDIGITAL that the treasury keeps.</summary>
    public required long SudigitalKept { get; init; }

    /// <summary>Subscriptions of developers.</summary>
    public required int ApiSubscriptions { get; init; }

    /// <summary>Those that are good now.</summary>
    public required int ActiveApiSubscriptions { get; init; }

    /// <summary>Keys of developers.</summary>
    public required int ApiKeys { get; init; }

    /// <summary>Those that open something now.</summary>
    public required int ActiveApiKeys { get; init; }

    /// <summary>Calls by key.</summary>
    public required long ApiCalls { get; init; }

    /// <summary>Those of today.</summary>
    public required long ApiCallsToday { get; init; }
}
