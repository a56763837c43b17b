using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;
using Neptu.Core.Idempotency;

namespace Neptu.Api.Idempotency;

/// <summary>Which requests can be repeated under a key.</summary>
internal static class IdempotencyExtensions
{
    private static readonly int[] Refusals =
        [StatusCodes.Status400BadRequest, StatusCodes.Status409Conflict, StatusCodes.Status422UnprocessableEntity];

    public static void AddIdempotencyKeys(this IServiceCollection services) => services.AddSingleton<IdempotencyStore>();

    /// <summary>Goes after authorization: only who may do something gets an answer again, and only their own.</summary>
    public static void UseIdempotencyKeys(this WebApplication app) => app.UseMiddleware<IdempotencyMiddleware>();

    /// <summary>
    /// Every POST of these routes takes a key, unless it says <see cref="WithoutIdempotencyKey"/>. Other methods need none:
    /// repeated, they do the same (RFC 9110, section 9.2.2).
    /// </summary>
    public static TBuilder TakeIdempotencyKeys<TBuilder>(this TBuilder routes)
        where TBuilder : IEndpointConventionBuilder
    {
        routes.Finally(endpoint =>
        {
            var isPost = endpoint.Metadata.OfType<IHttpMethodMetadata>().Any(allowed => allowed.HttpMethods.Contains(HttpMethods.Post));
            if (!isPost || endpoint.Metadata.OfType<NoIdempotencyKey>().Any())
                return;

            endpoint.Metadata.Add(new TakesIdempotencyKey());
            var described = endpoint.Metadata.OfType<IProducesResponseTypeMetadata>().Select(answer => answer.StatusCode).ToHashSet();
            foreach (var status in Refusals.Where(status => !described.Contains(status)))
                endpoint.Metadata.Add(new ProducesResponseTypeMetadata(status, typeof(ProblemDetails), ["application/problem+json"]));
        });
        return routes;
    }

    /// <summary>A POST that needs no key, or whose answers must not be kept.</summary>
    /// <param name="routes">The routes.</param>
    /// <param name="reason">Why, for whoever reads the OpenAPI document.</param>
    public static TBuilder WithoutIdempotencyKey<TBuilder>(this TBuilder routes, string reason)
        where TBuilder : IEndpointConventionBuilder =>
        routes.WithMetadata(new NoIdempotencyKey(reason));
}

/// <summary>See <see cref="IdempotencyExtensions.TakeIdempotencyKeys"/>.</summary>
internal sealed class TakesIdempotencyKey;

/// <summary>See <see cref="IdempotencyExtensions.WithoutIdempotencyKey"/>.</summary>
internal sealed record NoIdempotencyKey(string Reason);
