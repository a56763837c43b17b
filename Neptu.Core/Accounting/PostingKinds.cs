namespace Neptu.Core.Accounting;

/// <summary>Why amounts moved. All but <see cref="Claim"/> are what the single-page app lists as transactions.</summary>
public static class PostingKinds
{
    /// <summary>A reading was paid in SOL.</summary>
    public const string SolPayment = "sol_payment";

    /// <summary>A reading was paid in NEPTU, part of which is burned.</summary>
    public const string NeptuPayment = "neptu_payment";

    /// <summary>A reading was paid in SUDIGITAL.</summary>
    public const string SudigitalPayment = "sudigital_payment";

    /// <summary>A reward was granted.</summary>
    public const string Reward = "neptu_reward";

    /// <summary>Granted rewards were paid out.</summary>
    public const string Claim = "neptu_claim";
}
