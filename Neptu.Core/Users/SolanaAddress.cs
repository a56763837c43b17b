using System.Diagnostics.CodeAnalysis;
using SimpleBase;

namespace Neptu.Core.Users;

/// <summary>Solana account addresses: base58 of a 32-byte public key.</summary>
public static class SolanaAddress
{
    private const int KeyBytes = 32;

    // Base58 of 32 bytes has 32 (all ones, leading zero bytes) to 44 characters.
    private const int ShortestText = 32;
    private const int LongestText = 44;

    /// <summary>True if the text is the canonical base58 form of exactly 32 bytes.</summary>
    public static bool IsValid([NotNullWhen(true)] string? text)
    {
        if (text is null || text.Length is < ShortestText or > LongestText)
            return false;

        Span<byte> key = stackalloc byte[Base58.Bitcoin.GetSafeByteCountForDecoding(text)];
        return Base58.Bitcoin.TryDecode(text, key, out var written) && written == KeyBytes;
    }
}
