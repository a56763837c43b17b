using Neptu.Core.Users;

namespace Neptu.Core.Auth.Sessions;

/// <summary>What somebody who signed in is given.</summary>
/// <param name="User">The person.</param>
/// <param name="AccessToken">See <see cref="SessionTokens"/>.</param>
/// <param name="RefreshToken">An opaque text, to be shown once.</param>
public sealed record OpenSession(User User, string AccessToken, string RefreshToken)
{
    /// <summary>Without the tokens.</summary>
    public override string ToString() => nameof(OpenSession);
}
