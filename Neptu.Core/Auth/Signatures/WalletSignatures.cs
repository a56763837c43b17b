using System.Text;
using Neptu.Core.Users;

namespace Neptu.Core.Auth.Signatures;

/// <summary>Tells whether the owner of a wallet has signed a text.</summary>
public sealed class WalletSignatures(IEd25519 ed25519)
{
    /// <summary>True if the signature over the UTF-8 bytes of the text is by the wallet's key.</summary>
    /// <param name="wallet">A Solana address.</param>
    /// <param name="text">What was to be signed, as it was sent.</param>
    /// <param name="signature">What came back; see <see cref="SignatureText"/>.</param>
    public bool Verify(string wallet, string text, string signature)
    {
        Span<byte> key = stackalloc byte[SolanaAddress.Bytes];
        Span<byte> signed = stackalloc byte[SignatureText.Bytes];
        return SolanaAddress.TryDecode(wallet, key)
            && EdwardsKey.MayBelongToSomebody(key)
            && SignatureText.TryDecode(signature, signed)
            && ed25519.Verify(key, Encoding.UTF8.GetBytes(text), signed);
    }
}
