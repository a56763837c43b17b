using System.Numerics;

namespace Neptu.Core.Solana;

/// <summary>
/// Tells keys from addresses that no key can have. A program's addresses must lie off the curve, or somebody might hold
/// the private key of one.
/// </summary>
/// <remarks>
/// A compressed point is y and the sign of x; it is one if x² = (y² - 1) / (d·y² + 1) has a root modulo p = 2²⁵⁵ - 19
/// (RFC 8032, 5.1.3). As in the implementation that the network runs, a y of p or more is reduced, not refused.
/// </remarks>
internal static class Ed25519Curve
{
    private static readonly BigInteger P = BigInteger.Pow(2, 255) - 19;
    private static readonly BigInteger D =
        BigInteger.Parse("37095705934669439343138083508754565189542113879843219016388785533085940283555", null);

    private static readonly BigInteger EulerExponent = (P - 1) / 2;

    /// <summary>True if the 32 bytes are a point of the curve.</summary>
    public static bool Contains(ReadOnlySpan<byte> compressed)
    {
        Span<byte> withoutSign = stackalloc byte[PublicKey.Size];
        compressed.CopyTo(withoutSign);
        withoutSign[^1] &= 0x7F;
        var y = new BigInteger(withoutSign, isUnsigned: true) % P;
        var ySquared = y * y % P;

        // u/v is a square when u·v is, and v is never zero; Euler's criterion tells squares by their power.
        var product = (ySquared + P - 1) * (D * ySquared + 1) % P;
        return product.IsZero || BigInteger.ModPow(product, EulerExponent, P).IsOne;
    }
}
