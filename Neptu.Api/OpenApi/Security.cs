using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Neptu.Api.OpenApi;

/// <summary>
/// Who may call an operation. The names beside the scheme are roles (OpenAPI 3.1, Security Requirement Object): what the
/// bearer of the token must be, found out by the server.
/// </summary>
internal sealed class Security : IOpenApiOperationTransformer, IOpenApiDocumentTransformer
{
    private const string Scheme = "bearer";
    private const string Proven = "proven";

    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Components ??= new();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [Scheme] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                BearerFormat = "JWT",
                Description =
                    "The access token of /auth/verify, of /auth/session or of Privy. An operation may ask more of its bearer: "
                    + "proven, a session that began with a signature of the wallet or with Privy; admin, that role in the database. "
                    + "An operation that also lists no scheme serves the oldest app, where Auth:AllowAnonymousWallets is on: "
                    + "a request without a token is then taken to come from the wallet it names. Elsewhere it answers 401.",
            },
        };
        return Task.CompletedTask;
    }

    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        operation.Security = [];
        if (AccessRules.Of(context.Description.ActionDescriptor.EndpointMetadata) is not { } rules)
            return Task.CompletedTask;

        List<string> asked = [.. rules.MustProve ? new[] { Proven } : [], .. rules.Role is { } role ? new[] { role } : []];
        operation.Security.Add(new() { [new OpenApiSecuritySchemeReference(Scheme, context.Document)] = asked });
        if (rules.MayBeAnonymous)
            operation.Security.Add([]);
        return Task.CompletedTask;
    }
}
