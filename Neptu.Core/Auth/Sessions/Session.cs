namespace Neptu.Core.Auth.Sessions;

/// <summary>One sign-in and all the refresh tokens that came of it: a family.</summary>
public sealed class Session
{
    /// <summary>UUID version 7.</summary>
    public required Guid Id { get; init; }

    /// <summary>Who signed in.</summary>
    public required Guid UserId { get; init; }

    /// <summary>How they showed it, for as long as the session lasts.</summary>
    public required Proof Proof { get; init; }

    /// <summary>When they signed in.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When a refresh token came back that had been exchanged: from then on none of the family is worth anything.</summary>
    public DateTimeOffset? RevokedAt { get; set; }
}
