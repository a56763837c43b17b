using Microsoft.AspNetCore.Http.HttpResults;
using Neptu.Emulators.Solana;

namespace Neptu.Emulators.Privy;

/// <summary>Where the emulated Privy is reached; its API has the real one's paths.</summary>
internal static class PrivyEndpoints
{
    /// <summary>Path of the key set of an app.</summary>
    public static string KeysPath(string appId) => $"/api/v1/apps/{appId}/jwks.json";

    /// <summary>Maps the key set and the API of users and, beside them, what the real Privy does not have: tokens on demand.</summary>
    public static void MapPrivy(this IEndpointRouteBuilder routes)
    {
        var privy = routes.ServiceProvider.GetRequiredService<PrivyEmulator>();
        routes.MapGet(KeysPath(privy.AppId), privy.AnswerKeysAsync);
        routes.MapGet("/v1/users/{did}", (HttpContext http, string did) => privy.AnswerUserAsync(http, did));
        routes.MapPost("/privy/token", IssueToken);
    }

    private static Results<Ok<TokenResponse>, ProblemHttpResult> IssueToken(TokenRequest request, PrivyEmulator privy, TimeProvider time)
    {
        if (!SolanaKey.IsValid(request.Wallet))
            return TypedResults.Problem("wallet must be a Solana address.", statusCode: StatusCodes.Status400BadRequest);

        var did = PrivyEmulator.DidOf(request.Wallet);
        var email = PrivyAccounts.Email("someone@example.org");
        privy.SetUser(did, request.Proven ? [email, PrivyAccounts.Solana(request.Wallet)] : [email]);
        return TypedResults.Ok(new TokenResponse(
            did, new PrivyToken(did, time.GetUtcNow()) { Audience = privy.AppId }.SignedBy(privy.Key)));
    }
}

/// <summary>A user who signs in by Privy.</summary>
/// <param name="Wallet">Their Solana wallet.</param>
/// <param name="Proven">False for a user who has not linked it yet: they have an e-mail address only.</param>
internal sealed record TokenRequest(string Wallet, bool Proven = true);

/// <summary>A user of Privy.</summary>
/// <param name="Did">The identifier that Privy knows them by.</param>
/// <param name="Token">An access token, good for an hour.</param>
internal sealed record TokenResponse(string Did, string Token);
