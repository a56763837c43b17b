using System.ComponentModel.DataAnnotations;

namespace Neptu.Api.Referrals;

/// <summary>Who brought the caller.</summary>
public sealed record ReferralRequest
{
    /// <summary>The other's code, in any case.</summary>
    [Required]
    [RegularExpression(
        "^[Nn][Ee][Pp][Tt][Uu]-[0-9A-Fa-f]{8}$", ErrorMessage = "{0} must be NEPTU- and eight digits or letters from A to F.")]
    public string? Code { get; init; }
}
