using Microsoft.AspNetCore.Http.HttpResults;

namespace Neptu.Emulators.Solana;

/// <summary>Where the emulated network is reached.</summary>
internal static class SolanaEndpoints
{
    /// <summary>Path of the RPC server.</summary>
    public const string Path = "/solana";

    /// <summary>Maps the RPC server and, beside it, what the real one does not have: a faucet of tokens.</summary>
    public static void MapSolana(this IEndpointRouteBuilder routes)
    {
        routes.MapPost(Path, (HttpContext http, SolanaEmulator solana) => solana.AnswerAsync(http));
        routes.MapPost("/faucet", Fund);
    }

    private static Results<Ok<FaucetResponse>, ProblemHttpResult> Fund(FaucetRequest request, SolanaEmulator solana) =>
        SolanaKey.IsValid(request.Wallet)
            ? TypedResults.Ok(FaucetResponse.From(request.Wallet, solana.Synchronized(() => solana.Faucet.GiveTokens(request.Wallet))))
            : TypedResults.Problem("wallet must be a Solana address.", statusCode: StatusCodes.Status400BadRequest);
}

/// <summary>A wallet that wants tokens.</summary>
internal sealed record FaucetRequest(string Wallet);

/// <summary>What a wallet holds after it was given tokens.</summary>
internal sealed record FaucetResponse(string Wallet, IReadOnlyList<FaucetResponse.TokensDto> Tokens)
{
    public static FaucetResponse From(string wallet, IReadOnlyList<(string Mint, string Account, ulong Amount)> tokens) =>
        new(wallet, [.. tokens.Select(token => new TokensDto(token.Mint, token.Account, token.Amount / 1e6m))]);

    /// <summary>Tokens on an account.</summary>
    internal sealed record TokensDto(string Mint, string Account, decimal Amount);
}
