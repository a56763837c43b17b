namespace Neptu.Core.Payments;

/// <summary>What a reading can be paid in.</summary>
public static class Currencies
{
    /// <summary>Lamports, 10⁻⁹ SOL.</summary>
    public const string Sol = "sol";

    /// <summary>10⁻⁶ NEPTU.</summary>
    public const string Neptu = "neptu";

    /// <summary>10⁻⁶ SUDIGITAL.</summary>
    public const string Sudigital = "sudigital";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Sol, Neptu, Sudigital];
}
