using System.Net.Http.Headers;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Neptu.Core.Auth;

namespace Neptu.Api.Auth;

/// <summary>
/// Finds out who makes a request: by its bearer token (RFC 6750), or by the wallet it names on a route where that is allowed.
/// The <see cref="Caller"/> is then a feature of the request, and a parameter of any handler that wants it.
/// </summary>
internal sealed class BearerHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory loggers,
    UrlEncoder encoder,
    BearerTokens tokens,
    AnonymousWallets anonymous)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    public const string SchemeName = "Bearer";

    private const string RetryAfterSeconds = "5";

    private Identification.Refused? _refused;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var found = Request.Headers.Authorization.Count == 0
            ? await anonymous.IdentifyAsync(Context)
            : await IdentifyAsync(Request.Headers.Authorization);
        _refused = found as Identification.Refused;
        return found switch
        {
            Identification.Known known => Success(known.Caller),
            Identification.Refused refused => AuthenticateResult.Fail(refused.Sentence),
            _ => AuthenticateResult.NoResult(),
        };
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        var (status, sentence) = _refused ?? new(StatusCodes.Status401Unauthorized, "Sign in to do this.");
        if (status == StatusCodes.Status401Unauthorized)
            Response.Headers.WWWAuthenticate = _refused is null ? SchemeName : $"{SchemeName} error=\"invalid_token\"";
        if (status == StatusCodes.Status503ServiceUnavailable)
            Response.Headers.RetryAfter = RetryAfterSeconds;
        return TypedResults.Problem(sentence, statusCode: status).ExecuteAsync(Context);
    }

    private async Task<Identification> IdentifyAsync(string? header) =>
        AuthenticationHeaderValue.TryParse(header, out var value)
        && value is { Scheme: var scheme, Parameter: { Length: > 0 } token }
        && scheme.Equals(SchemeName, StringComparison.OrdinalIgnoreCase)
            ? await tokens.IdentifyAsync(token, Context.RequestAborted)
            : BearerTokens.NotValid;

    private AuthenticateResult Success(Caller caller)
    {
        Context.Features.Set(caller);
        var identity = new ClaimsIdentity([new(ClaimTypes.NameIdentifier, caller.UserId.ToString())], SchemeName);
        return AuthenticateResult.Success(new(new ClaimsPrincipal(identity), SchemeName));
    }
}
