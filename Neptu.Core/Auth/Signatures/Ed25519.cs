using NSec.Cryptography;

namespace Neptu.Core.Auth.Signatures;

/// <summary>Ed25519 by NSec, which is libsodium.</summary>
internal sealed class Ed25519 : IEd25519
{
    public bool Verify(ReadOnlySpan<byte> publicKey, ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature) =>
        PublicKey.TryImport(SignatureAlgorithm.Ed25519, publicKey, KeyBlobFormat.RawPublicKey, out var key)
        && key is not null
        && SignatureAlgorithm.Ed25519.Verify(key, message, signature);
}
