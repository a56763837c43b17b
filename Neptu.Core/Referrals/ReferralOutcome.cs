namespace Neptu.Core.Referrals;

/// <summary>What came of naming whoever brought one.</summary>
public abstract record ReferralOutcome
{
    private ReferralOutcome()
    {
    }

    /// <summary>Both are rewarded.</summary>
    public sealed record Done(ReferralWithRewards Referral) : ReferralOutcome;

    /// <summary>Nobody has this code.</summary>
    public sealed record UnknownCode : ReferralOutcome;

    /// <summary>More than one person has this code, so nobody can tell who is meant.</summary>
    public sealed record AmbiguousCode : ReferralOutcome;

    /// <summary>It is one's own.</summary>
    public sealed record OwnCode : ReferralOutcome;

    /// <summary>Whoever has the code came later than whoever says they were brought by them.</summary>
    public sealed record CameLater : ReferralOutcome;

    /// <summary>Somebody was named before.</summary>
    public sealed record AlreadyReferred : ReferralOutcome;
}
