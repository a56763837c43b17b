namespace Neptu.Core.Accounting;

/// <summary>What the ledger counts, each in its smallest unit.</summary>
public static class Currencies
{
    /// <summary>In lamports, 10^-9 SOL.</summary>
    public const string Sol = "sol";

    /// <summary>In units of 10^-6 NEPTU.</summary>
    public const string Neptu = "neptu";

    /// <summary>In units of 10^-6 SUDIGITAL.</summary>
    public const string Sudigital = "sudigital";
}
