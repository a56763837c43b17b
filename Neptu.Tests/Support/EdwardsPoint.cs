using System.Numerics;

namespace Neptu.Tests.Support;

/// <summary>
/// A point of edwards25519 in extended coordinates (RFC 8032, 5.1.4), by the textbook and slowly: a second opinion on the
/// library that the product uses, and the hand that signs in tests.
/// </summary>
internal readonly record struct EdwardsPoint(BigInteger X, BigInteger Y, BigInteger Z, BigInteger T)
{
    public static readonly BigInteger Prime = BigInteger.Pow(2, 255) - 19;

    /// <summary>The order of the base point.</summary>
    public static readonly BigInteger Order = BigInteger.Pow(2, 252) + BigInteger.Parse("27742317777372353535851937790883648493");

    public static readonly EdwardsPoint Identity = new(0, 1, 1, 0);

    private static readonly BigInteger D = Modulo(-121665 * Inverse(121666));

    private static readonly BigInteger BaseX =
        BigInteger.Parse("15112221349535400772501151409588531511454012693041857206046113283949847762202");

    private static readonly BigInteger BaseY = Modulo(4 * Inverse(5));

    public static readonly EdwardsPoint Base = new(BaseX, BaseY, 1, Modulo(BaseX * BaseY));

    public static EdwardsPoint operator +(EdwardsPoint left, EdwardsPoint right)
    {
        var a = Modulo((left.Y - left.X) * (right.Y - right.X));
        var b = Modulo((left.Y + left.X) * (right.Y + right.X));
        var c = Modulo(2 * left.T * right.T * D);
        var d = Modulo(2 * left.Z * right.Z);
        var (e, f, g, h) = (b - a, d - c, d + c, b + a);
        return new(Modulo(e * f), Modulo(g * h), Modulo(f * g), Modulo(e * h));
    }

    public static EdwardsPoint operator *(BigInteger times, EdwardsPoint point)
    {
        var sum = Identity;
        for (; times > 0; times >>= 1)
        {
            if (!times.IsEven)
                sum += point;
            point += point;
        }

        return sum;
    }

    /// <summary>32 bytes: y, and the sign of x in the topmost bit (RFC 8032, 5.1.2).</summary>
    public byte[] Encode()
    {
        var inverse = Inverse(Z);
        var encoded = Little(Modulo(Y * inverse));
        if (!Modulo(X * inverse).IsEven)
            encoded[^1] |= 0x80;
        return encoded;
    }

    /// <summary>32 bytes, little-endian.</summary>
    public static byte[] Little(BigInteger number)
    {
        var bytes = new byte[32];
        number.TryWriteBytes(bytes, out _, isUnsigned: true);
        return bytes;
    }

    private static BigInteger Inverse(BigInteger number) => BigInteger.ModPow(number, Prime - 2, Prime);

    private static BigInteger Modulo(BigInteger number)
    {
        var rest = number % Prime;
        return rest.Sign < 0 ? rest + Prime : rest;
    }
}
