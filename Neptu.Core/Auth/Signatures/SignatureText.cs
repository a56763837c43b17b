using System.Buffers;
using SimpleBase;

namespace Neptu.Core.Auth.Signatures;

/// <summary>
/// The three ways in which wallets write the 64 bytes of a signature. No text is two of them: hex has 128 characters, base64
/// ends in "==", and base58 has neither so many characters nor that sign.
/// </summary>
public static class SignatureText
{
    /// <summary>Bytes of a signature.</summary>
    public const int Bytes = 64;

    private const int HexLength = 2 * Bytes;
    private const int Base64Length = 88;
    private const int LongestBase58 = 88;

    /// <summary>True if the text stands for 64 bytes, which are then in <paramref name="signature"/>.</summary>
    /// <param name="text">What a client sent.</param>
    /// <param name="signature">Room for <see cref="Bytes"/>.</param>
    public static bool TryDecode(string text, Span<byte> signature) => text.Length switch
    {
        HexLength => Convert.FromHexString(text, signature, out _, out _) == OperationStatus.Done,
        Base64Length when text.EndsWith("==", StringComparison.Ordinal) =>
            Convert.TryFromBase64String(text, signature, out var written) && written == Bytes,
        >= Bytes and <= LongestBase58 => TryDecodeBase58(text, signature),
        _ => false,
    };

    private static bool TryDecodeBase58(string text, Span<byte> signature)
    {
        Span<byte> decoded = stackalloc byte[Base58.Bitcoin.GetSafeByteCountForDecoding(text)];
        if (!Base58.Bitcoin.TryDecode(text, decoded, out var written) || written != Bytes)
            return false;

        decoded[..written].CopyTo(signature);
        return true;
    }
}
