using System.Diagnostics.CodeAnalysis;
using SimpleBase;

namespace Neptu.Core.Users;

/// <summary>Solana account addresses: base58 of a 32-byte public key.</summary>
public static class SolanaAddress
{
    /// <summary>Bytes of the key.</summary>
    public const int Bytes = 32;

    // Base58 of 32 bytes has 32 (all ones, leading zero bytes) to 44 characters.
    private const int ShortestText = 32;
    private const int LongestText = 44;

    /// <summary>True if the text is the canonical base58 form of exactly 32 bytes.</summary>
    public static bool IsValid([NotNullWhen(true)] string? text) => TryDecode(text, stackalloc byte[Bytes]);

    /// <summary>True if the text is valid; its key is then in <paramref name="key"/>.</summary>
    /// <param name="text">What may be an address.</param>
    /// <param name="key">Room for <see cref="Bytes"/>.</param>
    public static bool TryDecode([NotNullWhen(true)] string? text, Span<byte> key)
    {
        if (text is null || text.Length is < ShortestText or > LongestText)
            return false;

        Span<byte> decoded = stackalloc byte[Base58.Bitcoin.GetSafeByteCountForDecoding(text)];
        if (!Base58.Bitcoin.TryDecode(text, decoded, out var written) || written != Bytes)
            return false;

        decoded[..written].CopyTo(key);
        return true;
    }
}
