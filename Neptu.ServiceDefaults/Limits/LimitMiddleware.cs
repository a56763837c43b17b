using Microsoft.AspNetCore.Http;

namespace Neptu.ServiceDefaults;

/// <summary>
/// Holds requests to the limits of their address, or of the person who makes them; the latter when it is known who that is.
/// </summary>
/// <param name="next">What is limited.</param>
/// <param name="quotas">Counts.</param>
/// <param name="general">The limit of every request.</param>
/// <param name="who">Whose limit that is; null when it is nobody's.</param>
internal sealed class LimitMiddleware(RequestDelegate next, Quotas quotas, LimitPolicy general, Func<HttpContext, string?> who)
{
    public async Task InvokeAsync(HttpContext http)
    {
        if (HealthEndpoints.IsProbe(http.Request.Path))
        {
            await next(http);
            return;
        }

        var name = who(http);
        var taken = name is null ? null : await quotas.TakeAsync(general, name, http.RequestAborted);
        var special = http.GetEndpoint()?.Metadata.GetMetadata<LimitPolicy>();
        var takenToo = special?.By == general.By
            ? await quotas.TakeAsync(special, name ?? ClientAddress.Of(http), http.RequestAborted)
            : null;

        QuotaState[] states = [.. new[] { taken, takenToo }.OfType<QuotaState>()];
        LimitHeaders.Announce(http, states);
        if (states.All(state => state.IsAllowed))
            await next(http);
        else
            await LimitHeaders.RefuseAsync(http, [.. states.Where(state => !state.IsAllowed)]);
    }
}
