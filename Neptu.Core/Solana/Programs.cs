namespace Neptu.Core.Solana;

/// <summary>Programs that are the same on every network.</summary>
public static class Programs
{
    /// <summary>Moves lamports and makes accounts.</summary>
    public static PublicKey System { get; } = PublicKey.Parse("11111111111111111111111111111111");

    /// <summary>The original token program, whose transfers take no fee and run no code of the mint's.</summary>
    public static PublicKey Token { get; } = PublicKey.Parse("TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA");

    /// <summary>The token program with extensions; its transfers may deliver less than they say. Not accepted.</summary>
    public static PublicKey Token2022 { get; } = PublicKey.Parse("TokenzQdBNbLqP5VEhdkAS6EPFLC1PHnBqCXEpPxuEb");

    /// <summary>Makes an owner's token accounts.</summary>
    public static PublicKey AssociatedToken { get; } = PublicKey.Parse("ATokenGPvbdGVxr1b2hvZbsiqW5xWH25efTNsLJA8knL");
}
