namespace Neptu.Core.Pricing;

/// <summary>What can be paid for, in the contract's words.</summary>
public static class PaidReadings
{
    /// <summary>What a birth carries.</summary>
    public const string Potensi = "POTENSI";

    /// <summary>What a day offers.</summary>
    public const string Peluang = "PELUANG";

    /// <summary>How people go together.</summary>
    public const string Compatibility = "COMPATIBILITY";

    /// <summary>A question to the oracle.</summary>
    public const string AiChat = "AI_CHAT";
}
