using System.ComponentModel.DataAnnotations;
using Neptu.Core.Auth.Signatures;

namespace Neptu.Api.Auth;

/// <summary>An Ed25519 signature as wallets write it.</summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
internal sealed class SignatureTextAttribute : ValidationAttribute
{
    public SignatureTextAttribute()
        : base("{0} must be the 64 bytes of an Ed25519 signature, in hex, base64 or base58.")
    {
    }

    public override bool IsValid(object? value) =>
        value is null || (value is string text && SignatureText.TryDecode(text, stackalloc byte[SignatureText.Bytes]));
}
