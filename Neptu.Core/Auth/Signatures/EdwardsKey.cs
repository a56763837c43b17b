using System.Collections.Immutable;

namespace Neptu.Core.Auth.Signatures;

/// <summary>
/// Keys that no person holds. For a point of small order anybody can make a signature that verifies, and among these points
/// is Solana's system program; libraries differ in whether they refuse them, so they are refused here.
/// </summary>
internal static class EdwardsKey
{
    private const int Length = 32;

    /// <summary>The y coordinates of the points of order 1, 2, 4 and 8, little-endian; x may have either sign.</summary>
    private static readonly ImmutableArray<byte[]> SmallOrder =
    [
        Convert.FromHexString("0100000000000000000000000000000000000000000000000000000000000000"),
        Convert.FromHexString("ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"),
        Convert.FromHexString("0000000000000000000000000000000000000000000000000000000000000000"),
        Convert.FromHexString("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05"),
        Convert.FromHexString("c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a"),
    ];

    /// <summary>The field's prime 2^255 - 19, little-endian: a canonical y is less (RFC 8032, 5.1.3).</summary>
    private static readonly byte[] Prime = Convert.FromHexString("edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f");

    /// <summary>True if the key is written canonically and is not of small order.</summary>
    public static bool MayBelongToSomebody(ReadOnlySpan<byte> publicKey)
    {
        Span<byte> y = stackalloc byte[Length];
        publicKey.CopyTo(y);
        y[^1] &= 0x7F;
        foreach (var point in SmallOrder)
        {
            if (y.SequenceEqual(point))
                return false;
        }

        return IsBelowPrime(y);
    }

    private static bool IsBelowPrime(ReadOnlySpan<byte> y)
    {
        for (var i = Length - 1; i >= 0; i--)
        {
            if (y[i] != Prime[i])
                return y[i] < Prime[i];
        }

        return false;
    }
}
