using System.Numerics;
using System.Security.Cryptography;
using SimpleBase;

namespace Neptu.Emulators.Solana;

/// <summary>Account addresses: 32 bytes, written in base58.</summary>
internal static class SolanaKey
{
    /// <summary>Bytes of a key.</summary>
    public const int Size = 32;

    private static readonly BigInteger P = BigInteger.Pow(2, 255) - 19;
    private static readonly BigInteger D =
        BigInteger.Parse("37095705934669439343138083508754565189542113879843219016388785533085940283555", null);

    /// <summary>An address that is not in use.</summary>
    public static string New() => Encode(RandomNumberGenerator.GetBytes(Size));

    public static string Encode(ReadOnlySpan<byte> bytes) => Base58.Bitcoin.Encode(bytes);

    /// <exception cref="FormatException">The text is not base58 of 32 bytes.</exception>
    public static byte[] Decode(string text) => TryDecode(text) ?? throw new FormatException("Not an address.");

    /// <summary>True if the text is base58 of 32 bytes.</summary>
    public static bool IsValid(string? text) => text is not null && TryDecode(text) is not null;

    /// <summary>The address of a program for some seeds: the first off the curve, counting the bump seed down.</summary>
    /// <remarks>https://solana.com/docs/core/pda</remarks>
    public static string Derived(string program, params ReadOnlySpan<byte[]> seeds)
    {
        byte[] seed = [.. seeds.ToArray().SelectMany(one => one)];
        for (int bump = byte.MaxValue; bump >= 0; bump--)
        {
            var hash = SHA256.HashData([.. seed, (byte)bump, .. Decode(program), .. "ProgramDerivedAddress"u8]);
            if (!IsOnCurve(hash))
                return Encode(hash);
        }

        throw new InvalidOperationException("No bump seed leads off the curve.");
    }

    /// <summary>The account that holds an owner's tokens of a mint by convention.</summary>
    public static string TokenAccount(string owner, string mint) =>
        Derived(SolanaPrograms.AssociatedToken, Decode(owner), Decode(SolanaPrograms.Token), Decode(mint));

    private static byte[]? TryDecode(string text)
    {
        var bytes = new byte[Base58.Bitcoin.GetSafeByteCountForDecoding(text)];
        return Base58.Bitcoin.TryDecode(text, bytes, out var written) && written == Size ? bytes[..written] : null;
    }

    /// <summary>RFC 8032, 5.1.3: y is the coordinate of a point if (y² - 1) / (dy² + 1) is a square modulo 2²⁵⁵ - 19.</summary>
    private static bool IsOnCurve(ReadOnlySpan<byte> compressed)
    {
        var bytes = compressed.ToArray();
        bytes[^1] &= 0x7F;
        var y = new BigInteger(bytes, isUnsigned: true) % P;
        var ySquared = y * y % P;
        var product = (ySquared + P - 1) * (D * ySquared + 1) % P;
        return product.IsZero || BigInteger.ModPow(product, (P - 1) / 2, P).IsOne;
    }
}
