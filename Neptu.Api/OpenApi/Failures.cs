using System.Globalization;
using System.Net.Mime;
using System.Reflection;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Neptu.Api.Auth;

namespace Neptu.Api.OpenApi;

/// <summary>
/// The errors of an operation: those its route names, and those that follow from what stands before every route. All are
/// <see cref="Problem"/>.
/// </summary>
internal sealed class Failures : IOpenApiOperationTransformer
{
    public const string MediaType = MediaTypeNames.Application.ProblemJson;

    public async Task TransformAsync(
        OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var document = context.Document!;
        if (document.Components?.Schemas?.ContainsKey(nameof(Problem)) != true)
        {
            var problem = await context.GetOrCreateSchemaAsync(typeof(Problem), parameterDescription: null, cancellationToken);
            document.AddComponent(nameof(Problem), problem);
        }

        var rules = AccessRules.Of(context.Description.ActionDescriptor.EndpointMetadata);
        var named = operation.Responses!.ToLookup(response => IsFailure(response.Key));
        var failures = named[true].Select(response => StatusOf(response.Key)).Union(Implied(operation, context, rules))
            .Where(status => status != StatusCodes.Status400BadRequest || CanBeMalformed(operation, rules));
        operation.Responses = [];
        foreach (var (status, response) in named[false].OrderBy(response => response.Key))
            operation.Responses.Add(status, response);
        foreach (var status in failures.Order())
            operation.Responses.Add(status.ToString(CultureInfo.InvariantCulture), Answer(status, document));
    }

    private static int StatusOf(string key) => int.Parse(key, CultureInfo.InvariantCulture);

    private static bool IsFailure(string key) => StatusOf(key) >= StatusCodes.Status400BadRequest;

    /// <summary>What a route need not name, because it follows from what it takes, who may call it and what it waits for.</summary>
    private static IEnumerable<int> Implied(OpenApiOperation operation, OpenApiOperationTransformerContext context, AccessRules? rules)
    {
        // The limits stand before every route.
        yield return StatusCodes.Status429TooManyRequests;
        if (operation.RequestBody is not null)
        {
            yield return StatusCodes.Status413PayloadTooLarge;
            yield return StatusCodes.Status415UnsupportedMediaType;
        }

        // Whoever asks who is there may have to ask Privy, which may say that the account has no wallet.
        if (rules is not null)
            yield return StatusCodes.Status403Forbidden;
        if (rules is not null || Waits(context))
            yield return StatusCodes.Status503ServiceUnavailable;
    }

    /// <summary>A handler that waits does so for the database, the chain or Privy, which may be out of reach.</summary>
    private static bool Waits(OpenApiOperationTransformerContext context) =>
        context.Description.ActionDescriptor.EndpointMetadata.OfType<MethodInfo>()
            .Any(method => method.ReturnType.IsAssignableTo(typeof(Task)));

    /// <summary>
    /// Some routes can be called wrongly in no way that gets a 400: they take nothing, an id that must be one for the route
    /// to match, or a wallet that, malformed, is nobody's.
    /// </summary>
    private static bool CanBeMalformed(OpenApiOperation operation, AccessRules? rules) =>
        operation.RequestBody is not null
        || operation.Parameters?.Any(parameter => parameter switch
        {
            { In: not ParameterLocation.Path } => true,
            { Schema.Format: "uuid" } => false,
            { Name: AccessExtensions.WalletParameter } => rules is not { IsOwners: true, MayBeAnonymous: false },
            _ => true,
        }) == true;

    private static OpenApiResponseReference Answer(int status, OpenApiDocument document)
    {
        var name = FailureTexts.NameOf(status);
        if (document.Components?.Responses?.ContainsKey(name) != true)
        {
            var answer = Describe(status, document);
            LimitTexts.AddTo(answer, document);
            document.AddComponent<IOpenApiResponse>(name, answer);
        }

        return new(name, document);
    }

    private static OpenApiResponse Describe(int status, OpenApiDocument document) => new()
    {
        Description = FailureTexts.MeaningOf(status),
        Headers = FailureTexts.HeadersOf(status),
        Content = new Dictionary<string, OpenApiMediaType>
        {
            [MediaType] = new()
            {
                Schema = new OpenApiSchemaReference(nameof(Problem), document),
                Example = FailureTexts.ExampleOf(status),
            },
        },
    };
}
