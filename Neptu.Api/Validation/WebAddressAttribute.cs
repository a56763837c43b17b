using System.ComponentModel.DataAnnotations;

namespace Neptu.Api.Validation;

/// <summary>An http or https address, at most 500 characters.</summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
internal sealed class WebAddressAttribute() : ValidationAttribute("{0} must be an http or https address of at most 500 characters.")
{
    public const int Longest = 500;

    public override bool IsValid(object? value) =>
        value is null
        || (value is string { Length: <= Longest } text && Uri.TryCreate(text, UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps));
}
