namespace Neptu.Api.Caching;

/// <summary>Caching of answers that follow from their URL, and at most from Bali's day.</summary>
internal static class UrlCaching
{
    public static void AddUrlCaching(this WebApplicationBuilder builder) => builder.Services.AddScoped<RequestDay>();

    /// <summary>
    /// Gives the GET answers of these routes an ETag and a Cache-Control, and answers 304 to who has them already.
    /// A route that depends on today must ask <see cref="RequestDay"/> for it, not the clock.
    /// </summary>
    /// <remarks>
    /// The framework's output cache would keep copies of what is computed faster than it is looked up, and makes
    /// neither header. No answer's body depends on a request header.
    /// </remarks>
    public static RouteGroupBuilder CacheByUrl(this RouteGroupBuilder routes)
    {
        routes.AddEndpointFilter<UrlCachingFilter>();
        routes.WithMetadata(new ProducesResponseTypeMetadata(StatusCodes.Status304NotModified, typeof(void)));
        return routes;
    }
}
