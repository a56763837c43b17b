namespace Neptu.Core.Payments;

/// <summary>What can be paid for.</summary>
public static class PaidReadings
{
    /// <summary>What a birth date carries.</summary>
    public const string Potensi = "POTENSI";

    /// <summary>What a day offers.</summary>
    public const string Peluang = "PELUANG";

    /// <summary>A question to the oracle.</summary>
    public const string AiChat = "AI_CHAT";

    /// <summary>How two birth dates go together.</summary>
    public const string Compatibility = "COMPATIBILITY";
}
