using System.ComponentModel.DataAnnotations;
using Neptu.Core.Solana;

namespace Neptu.Api.Payments;

/// <summary>The signature that names a transaction: base58 of 64 bytes.</summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
internal sealed class TransactionSignatureAttribute : ValidationAttribute
{
    public TransactionSignatureAttribute()
        : base("{0} must be a transaction's signature: 64 to 88 base58 characters that stand for 64 bytes.")
    {
    }

    public override bool IsValid(object? value) => value is null || (value is string text && TransactionSignature.IsValid(text));
}
