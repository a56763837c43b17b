using System.ComponentModel.DataAnnotations;
using Neptu.Api.Validation;

namespace Neptu.Api.Auth;

/// <summary>A wallet that nobody has proven yet.</summary>
public sealed record SessionRequest
{
    /// <summary>The wallet that the person is known by.</summary>
    [Required, WalletAddress]
    public string? WalletAddress { get; init; }

    /// <summary>Kept with a new user; never used to find one.</summary>
    [EmailAddress, MaxLength(254)]
    public string? Email { get; init; }
}

/// <summary>A wallet that is going to sign.</summary>
public sealed record NonceRequest
{
    /// <summary>The wallet.</summary>
    [Required, WalletAddress]
    public string? WalletAddress { get; init; }
}

/// <summary>A wallet that has signed.</summary>
public sealed record VerifyRequest
{
    /// <summary>The wallet.</summary>
    [Required, WalletAddress]
    public string? WalletAddress { get; init; }

    /// <summary>Over the message that came with the nonce, exactly as it came: in hex, base64 or base58.</summary>
    [Required, SignatureText]
    public string? Signature { get; init; }
}

/// <summary>A session that is to go on.</summary>
public sealed record RefreshRequest
{
    /// <summary>As it was given out; good once.</summary>
    [Required, MaxLength(256)]
    public string? RefreshToken { get; init; }
}
