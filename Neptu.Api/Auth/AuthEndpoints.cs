using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Neptu.Api.Idempotency;
using Neptu.Core.Auth;
using Neptu.Core.Auth.Sessions;
using Neptu.Core.Auth.SignIn;
using Neptu.Core.Users;

namespace Neptu.Api.Auth;

/// <summary>Signing in and staying so.</summary>
internal static class AuthEndpoints
{
    public static void MapAuth(this IEndpointRouteBuilder routes)
    {
        var auth = routes.MapGroup("/auth").WithTags("Auth").ProducesValidationProblem().AddEndpointFilter(NeverCached)
            .WithoutIdempotencyKey("answers with tokens are kept nowhere, and each nonce, signature and refresh token is good once.");
        auth.MapPost("/nonce", Nonce).WithName("GetNonce").WithSummary("A message for a wallet to sign within five minutes");
        auth.MapPost("/verify", Verify).WithName("VerifySignature").WithSummary("A session for the wallet that signed the message")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status401Unauthorized);
        auth.MapPost("/session", OpenUnproven).WithName("OpenSession")
            .WithSummary("A session without proof, where Auth:AllowUnprovenSessions permits it: it reaches its own profile only")
            .ProducesProblem(StatusCodes.Status403Forbidden);
        auth.MapPost("/refresh", Refresh).WithName("RefreshSession").WithSummary("New tokens for a refresh token, once")
            .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static async Task<NonceResponse> Nonce(NonceRequest request, NonceStore nonces, CancellationToken cancellation)
    {
        var nonce = await nonces.IssueAsync(request.WalletAddress!, cancellation);
        return new(nonce, SignInMessage.For(nonce));
    }

    private static async Task<Results<Ok<SessionResponse>, ProblemHttpResult>> Verify(
        VerifyRequest request, WalletSignIn signIn, CancellationToken cancellation) =>
        await signIn.VerifyAsync(request.WalletAddress!, request.Signature!, cancellation) switch
        {
            SignInOutcome.SignedIn signedIn => TypedResults.Ok(SessionResponse.From(signedIn.Session)),
            SignInOutcome.NotSigned => Problem(
                StatusCodes.Status401Unauthorized, "The signature is not that of this wallet over the message it was sent."),
            _ => Problem(
                StatusCodes.Status400BadRequest, "There is nothing for this wallet to sign, or no longer: ask for a new nonce."),
        };

    private static async Task<Results<Ok<SessionResponse>, ProblemHttpResult>> OpenUnproven(
        SessionRequest request, IOptions<AuthOptions> options, UserStore users, SessionStore sessions, CancellationToken cancellation)
    {
        if (!options.Value.AllowUnprovenSessions)
        {
            return Problem(
                StatusCodes.Status403Forbidden, "There are no sessions without proof here: sign the message of /auth/nonce instead.");
        }

        var user = await users.GetOrCreateAsync(request.WalletAddress!, request.Email, cancellation);
        return TypedResults.Ok(SessionResponse.From(await sessions.OpenAsync(user, Proof.Unproven, cancellation)));
    }

    private static async Task<Results<Ok<RefreshResponse>, ProblemHttpResult>> Refresh(
        RefreshRequest request, IOptions<AuthOptions> options, SessionStore sessions, CancellationToken cancellation) =>
        await sessions.ContinueAsync(request.RefreshToken!, options.Value.LeastProof, cancellation) switch
        {
            RefreshOutcome.Continued { Session: var session } =>
                TypedResults.Ok(new RefreshResponse(session.AccessToken, session.RefreshToken)),
            RefreshOutcome.JustExchanged => Problem(
                StatusCodes.Status409Conflict, "Another request has just exchanged this refresh token: use the tokens it got."),
            _ => Problem(StatusCodes.Status401Unauthorized, "The refresh token is not valid or has expired: sign in again."),
        };

    private static ProblemHttpResult Problem(int status, string sentence) => TypedResults.Problem(sentence, statusCode: status);

    /// <summary>RFC 6749, 5.1: no cache keeps an answer with a token in it.</summary>
    private static ValueTask<object?> NeverCached(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        context.HttpContext.Response.Headers.CacheControl = "no-store";
        return next(context);
    }
}
