using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using SimpleBase;

namespace Neptu.Tests.Support;

/// <summary>A wallet with its private key, which signs as in RFC 8032, 5.1.6.</summary>
internal sealed class WalletKey
{
    private readonly BigInteger _scalar;
    private readonly byte[] _prefix;

    public WalletKey()
        : this(RandomNumberGenerator.GetBytes(32))
    {
    }

    public WalletKey(byte[] seed)
    {
        var hash = SHA512.HashData(seed);
        hash[0] &= 248;
        hash[31] &= 127;
        hash[31] |= 64;
        _scalar = Number(hash.AsSpan(..32));
        _prefix = hash[32..];
        PublicKey = (_scalar * EdwardsPoint.Base).Encode();
        Address = Base58.Bitcoin.Encode(PublicKey);
    }

    public byte[] PublicKey { get; }

    public string Address { get; }

    public byte[] Sign(string message) => Sign(Encoding.UTF8.GetBytes(message));

    public byte[] Sign(byte[] message)
    {
        var r = Number(SHA512.HashData([.. _prefix, .. message])) % EdwardsPoint.Order;
        var commitment = (r * EdwardsPoint.Base).Encode();
        var challenge = Number(SHA512.HashData([.. commitment, .. PublicKey, .. message]));
        return [.. commitment, .. EdwardsPoint.Little((r + (challenge * _scalar)) % EdwardsPoint.Order)];
    }

    private static BigInteger Number(ReadOnlySpan<byte> little) => new(little, isUnsigned: true);
}
