using System.ComponentModel.DataAnnotations;
using Neptu.Core.Users;

namespace Neptu.Api.Validation;

/// <summary>A Solana address: base58 of 32 bytes.</summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
internal sealed class WalletAddressAttribute : ValidationAttribute
{
    public WalletAddressAttribute()
        : base("{0} must be a Solana address: 32 to 44 base58 characters that stand for 32 bytes.")
    {
    }

    public override bool IsValid(object? value) => value is null || (value is string text && SolanaAddress.IsValid(text));
}
