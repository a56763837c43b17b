using System.Text.Json;
using Microsoft.Extensions.Options;
using Neptu.Core.Auth;
using Neptu.Core.Users;

namespace Neptu.Api.Auth;

/// <summary>Takes a request without a token on its word, where that is allowed: the wallet it names is the caller's.</summary>
internal sealed class AnonymousWallets(IOptions<AuthOptions> options, UserStore users)
{
    private static readonly Identification.Nobody Nobody = new();

    private static readonly Identification.Refused NamesNone =
        new(StatusCodes.Status400BadRequest, "The request names no wallet: walletAddress must be a Solana address.");

    private static readonly Identification.Refused NoSuchWallet = new(StatusCodes.Status404NotFound, AccessProblems.NoSuchWallet);

    public async Task<Identification> IdentifyAsync(HttpContext http)
    {
        if (!options.Value.AllowAnonymousWallets || http.GetEndpoint()?.Metadata.GetMetadata<AnonymousWalletMark>() is null)
            return Nobody;

        var wallet = http.GetRouteValue(AccessExtensions.WalletParameter) as string ?? await NamedInBodyAsync(http);
        if (!SolanaAddress.IsValid(wallet))
            return NamesNone;

        return await users.FindByWalletAsync(wallet, http.RequestAborted) is { } user
            ? new Identification.Known(new(user.Id, user.WalletAddress, user.Role, Proof.AnonymousWallet))
            : NoSuchWallet;
    }

    /// <summary>Reads ahead of the handler, which then reads the same body again and is held to the wallet found here.</summary>
    private static async Task<string?> NamedInBodyAsync(HttpContext http)
    {
        if (!http.Request.HasJsonContentType())
            return null;

        http.Request.EnableBuffering();
        try
        {
            return (await JsonSerializer.DeserializeAsync<WalletOnly>(
                http.Request.Body, JsonSerializerOptions.Web, http.RequestAborted))?.WalletAddress;
        }
        catch (JsonException)
        {
            return null;
        }
        finally
        {
            http.Request.Body.Position = 0;
        }
    }

    private sealed record WalletOnly(string? WalletAddress);
}
