using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Neptu.ServiceDefaults;

/// <summary>Resilience of outgoing calls over Polly itself.</summary>
public static class OutgoingCallExtensions
{
    /// <summary>
    /// Gives every HTTP client a total timeout, retries of what may be sent again, a circuit breaker per server and a
    /// timeout per attempt; section "OutgoingCalls" has the figures. What is given up fails as an
    /// <see cref="HttpRequestException"/>, over a <see cref="TimeoutException"/> if there was no answer in time.
    /// </summary>
    public static void AddNeptuOutgoingCalls(this IHostApplicationBuilder builder)
    {
        builder.Services.TryAddSingleton<ResiliencePipelines>();
        builder.Services.TryAddTransient<ResilienceHandler>();
        builder.AddOutgoingCalls(http => http.AddHttpMessageHandler<ResilienceHandler>());
    }
}
