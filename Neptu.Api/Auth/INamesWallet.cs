namespace Neptu.Api.Auth;

/// <summary>A request body that names a wallet; where <see cref="AccessExtensions.RequireOwner"/> holds, it must be the caller's.</summary>
internal interface INamesWallet
{
    /// <summary>The wallet as it was sent.</summary>
    string? WalletAddress { get; }
}
