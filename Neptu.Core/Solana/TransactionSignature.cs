using SimpleBase;

namespace Neptu.Core.Solana;

/// <summary>Transaction signatures: base58 of the 64 bytes that the fee payer signed with. They name a transaction.</summary>
public static class TransactionSignature
{
    /// <summary>Bytes of a signature.</summary>
    public const int Size = 64;

    // Base58 of 64 bytes has 64 (all ones, leading zero bytes) to 88 characters.
    private const int ShortestText = 64;

    /// <summary>Characters at most.</summary>
    public const int LongestText = 88;

    /// <summary>True if the text is the canonical base58 form of exactly 64 bytes.</summary>
    public static bool IsValid(string? text)
    {
        if (text is null || text.Length is < ShortestText or > LongestText)
            return false;

        Span<byte> signature = stackalloc byte[Base58.Bitcoin.GetSafeByteCountForDecoding(text)];
        return Base58.Bitcoin.TryDecode(text, signature, out var written) && written == Size;
    }
}
