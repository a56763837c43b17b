using Neptu.Core.Users;

namespace Neptu.Core.Auth;

/// <summary>Who makes a request. Queries take it, so that what belongs to others is never found.</summary>
/// <param name="UserId">The person's row.</param>
/// <param name="Wallet">The person's wallet, a valid <see cref="SolanaAddress"/>.</param>
/// <param name="Role">One of <see cref="Roles"/> when the token was made; a rule about roles asks the database.</param>
/// <param name="Proof">How the person showed that the wallet is theirs.</param>
public sealed record Caller(Guid UserId, string Wallet, string Role, Proof Proof)
{
    /// <summary>Without the wallet: a caller that ends up in a log says nothing about a person.</summary>
    public override string ToString() => $"{nameof(Caller)} ({Proof})";
}
