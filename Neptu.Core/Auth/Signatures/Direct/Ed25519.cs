using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Microsoft.Win32.SafeHandles;

namespace Neptu.Core.Auth.Signatures;

/// <summary>
/// Ed25519 by OpenSSL 3, which the framework's own cryptography needs on Linux anyway:
/// https://docs.openssl.org/3.0/man7/EVP_SIGNATURE-ED25519/.
/// </summary>
internal sealed partial class Ed25519 : IEd25519
{
    private const int Valid = 1;

    public bool Verify(ReadOnlySpan<byte> publicKey, ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature)
    {
        using var key = KeyHandle.Import(KeyHandle.Ed25519, 0, publicKey, (nuint)publicKey.Length);
        if (key.IsInvalid)
            return false;

        using var context = ContextHandle.Create();
        if (context.IsInvalid || ContextHandle.Begin(context, 0, 0, 0, key) != Valid)
            throw new CryptographicException("OpenSSL does not verify Ed25519 signatures here.");

        return ContextHandle.Verify(context, signature, (nuint)signature.Length, message, (nuint)message.Length) == Valid;
    }

    private sealed partial class KeyHandle() : SafeHandleZeroOrMinusOneIsInvalid(ownsHandle: true)
    {
        /// <summary>NID_ED25519.</summary>
        public const int Ed25519 = 1087;

        [LibraryImport("libcrypto.so.3", EntryPoint = "EVP_PKEY_new_raw_public_key")]
        [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        public static partial KeyHandle Import(int type, nint engine, ReadOnlySpan<byte> key, nuint length);

        protected override bool ReleaseHandle()
        {
            Free(handle);
            return true;
        }

        [LibraryImport("libcrypto.so.3", EntryPoint = "EVP_PKEY_free")]
        [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        private static partial void Free(nint key);
    }

    private sealed partial class ContextHandle() : SafeHandleZeroOrMinusOneIsInvalid(ownsHandle: true)
    {
        [LibraryImport("libcrypto.so.3", EntryPoint = "EVP_MD_CTX_new")]
        [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        public static partial ContextHandle Create();

        [LibraryImport("libcrypto.so.3", EntryPoint = "EVP_DigestVerifyInit")]
        [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        public static partial int Begin(ContextHandle context, nint keyContext, nint digest, nint engine, KeyHandle key);

        [LibraryImport("libcrypto.so.3", EntryPoint = "EVP_DigestVerify")]
        [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        public static partial int Verify(
            ContextHandle context, ReadOnlySpan<byte> signature, nuint signatureLength, ReadOnlySpan<byte> message, nuint messageLength);

        protected override bool ReleaseHandle()
        {
            Free(handle);
            return true;
        }

        [LibraryImport("libcrypto.so.3", EntryPoint = "EVP_MD_CTX_free")]
        [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        private static partial void Free(nint context);
    }
}
