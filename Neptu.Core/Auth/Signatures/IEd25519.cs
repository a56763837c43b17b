namespace Neptu.Core.Auth.Signatures;

/// <summary>Ed25519 (RFC 8032), which the framework does not have.</summary>
public interface IEd25519
{
    /// <summary>True if the signature is that of the message by the key's owner.</summary>
    /// <param name="publicKey">32 bytes.</param>
    /// <param name="message">Any bytes.</param>
    /// <param name="signature">64 bytes.</param>
    bool Verify(ReadOnlySpan<byte> publicKey, ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature);
}
