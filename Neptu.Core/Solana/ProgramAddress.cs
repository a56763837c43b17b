using System.Security.Cryptography;

namespace Neptu.Core.Solana;

/// <summary>Addresses that programs own: derived from seeds, off the curve, without a private key.</summary>
/// <remarks>https://solana.com/docs/core/pda</remarks>
public static class ProgramAddress
{
    private const int LongestSeed = 32;

    /// <summary>The address of a program for some seeds.</summary>
    /// <param name="program">Whose address it is.</param>
    /// <param name="seeds">At most 32 bytes each.</param>
    /// <exception cref="ArgumentException">A seed is too long.</exception>
    public static PublicKey Find(PublicKey program, params byte[][] seeds)
    {
        if (seeds.Any(seed => seed.Length > LongestSeed))
            throw new ArgumentException($"A seed has at most {LongestSeed} bytes.", nameof(seeds));

        for (int bump = byte.MaxValue; bump >= 0; bump--)
        {
            var hash = SHA256.HashData([.. seeds.SelectMany(seed => seed), (byte)bump, .. program.Bytes, .. "ProgramDerivedAddress"u8]);
            if (!Ed25519Curve.Contains(hash))
                return PublicKey.FromBytes(hash);
        }

        throw new InvalidOperationException("No bump seed leads off the curve.");
    }

    /// <summary>The account that holds an owner's tokens of a mint, by the convention that all wallets share.</summary>
    /// <param name="owner">A wallet, or itself a program's address.</param>
    /// <param name="mint">A mint of the original token program.</param>
    public static PublicKey AssociatedTokenAccount(PublicKey owner, PublicKey mint) =>
        Find(Programs.AssociatedToken, owner.Bytes.ToArray(), Programs.Token.Bytes.ToArray(), mint.Bytes.ToArray());
}
