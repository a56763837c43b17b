namespace Neptu.Core.Accounting;

/// <summary>Amounts in the smallest unit as the numbers that people read; exact, both ways.</summary>
public static class TokenAmount
{
    /// <summary>Units of NEPTU, and of SUDIGITAL, that make one.</summary>
    public const long PerToken = 1_000_000;

    /// <summary>Lamports that make one SOL.</summary>
    public const long PerSol = 1_000_000_000;

    /// <summary>NEPTU or SUDIGITAL.</summary>
    public static decimal Tokens(long units) => (decimal)units / PerToken;

    /// <summary>SOL.</summary>
    public static decimal Sol(long lamports) => (decimal)lamports / PerSol;
}
