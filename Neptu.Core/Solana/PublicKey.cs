using System.Security.Cryptography;
using Neptu.Core.Users;
using SimpleBase;

namespace Neptu.Core.Solana;

/// <summary>An account's address: 32 bytes, written in base58.</summary>
public sealed class PublicKey : IEquatable<PublicKey>
{
    /// <summary>Bytes of a key.</summary>
    public const int Size = 32;

    private readonly byte[] _bytes;
    private readonly string _text;

    private PublicKey(byte[] bytes)
    {
        _bytes = bytes;
        _text = Base58.Bitcoin.Encode(bytes);
    }

    /// <summary>The bytes as they stand in a transaction.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes;

    /// <summary>A key of its bytes.</summary>
    /// <exception cref="ArgumentException">There are not exactly 32.</exception>
    public static PublicKey FromBytes(ReadOnlySpan<byte> bytes) =>
        bytes.Length == Size ? new(bytes.ToArray()) : throw new ArgumentException($"A key has {Size} bytes.", nameof(bytes));

    /// <summary>Reads base58.</summary>
    /// <exception cref="FormatException">The text is not a <see cref="SolanaAddress"/>.</exception>
    public static PublicKey Parse(string text) =>
        SolanaAddress.IsValid(text) ? new(Base58.Bitcoin.Decode(text)) : throw new FormatException("Not a Solana address.");

    /// <summary>A key that nobody has used before and nobody can guess.</summary>
    public static PublicKey Random() => new(RandomNumberGenerator.GetBytes(Size));

    /// <inheritdoc/>
    public bool Equals(PublicKey? other) => other is not null && _text == other._text;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PublicKey);

    /// <inheritdoc/>
    public override int GetHashCode() => _text.GetHashCode(StringComparison.Ordinal);

    /// <summary>Base58.</summary>
    public override string ToString() => _text;
}
