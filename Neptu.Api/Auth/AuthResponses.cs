using System.ComponentModel.DataAnnotations;
using Neptu.Core.Auth.Sessions;
using Neptu.Core.Users;

namespace Neptu.Api.Auth;

/// <summary>What somebody who signs in learns of themselves.</summary>
internal sealed record SessionUser(
    Guid Id,
    string WalletAddress,
    string? DisplayName,
    bool Onboarded,
    [property: AllowedValues(Roles.User, Roles.Developer, Roles.Admin)] string Role)
{
    public static SessionUser From(User user) => new(user.Id, user.WalletAddress, user.DisplayName, user.Onboarded, user.Role);
}

/// <summary>A session: the access token is good for 15 minutes, the refresh token once within 30 days.</summary>
internal sealed record SessionResponse(SessionUser User, string AccessToken, string RefreshToken) : SuccessResponse
{
    public static SessionResponse From(OpenSession session) =>
        new(SessionUser.From(session.User), session.AccessToken, session.RefreshToken);
}

/// <summary>What the wallet is to sign within five minutes.</summary>
internal sealed record NonceResponse(string Nonce, string Message) : SuccessResponse;

/// <summary>The tokens that take the place of the old ones.</summary>
internal sealed record RefreshResponse(string AccessToken, string RefreshToken) : SuccessResponse;
