using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Neptu.ServiceDefaults;

/// <summary>Calls to other services but for the resilience policy.</summary>
internal static class OutgoingCallServices
{
    /// <summary>Gives every HTTP client the policy that <paramref name="addPolicy"/> adds.</summary>
    public static void AddOutgoingCalls(this IHostApplicationBuilder builder, Action<IHttpClientBuilder> addPolicy)
    {
        builder.Services.AddOptions<OutgoingCallOptions>()
            .BindConfiguration(OutgoingCallOptions.Section)
            .ValidateDataAnnotations()
            .ValidateOnStart();
        builder.Services.AddTransient<OutgoingCallHandler>();
        builder.Services.ConfigureHttpClientDefaults(http =>
        {
            // They print URLs; spans and metrics tell the rest.
            http.RemoveAllLoggers();
            http.AddHttpMessageHandler<OutgoingCallHandler>();
            addPolicy(http);

            // The policy ends with the response's headers. This also limits the body that comes after them.
            http.ConfigureHttpClient((services, client) =>
            {
                var options = services.GetRequiredService<IOptions<OutgoingCallOptions>>().Value;
                client.Timeout = options.TotalTimeout + options.BodyTimeout;
            });
        });
    }
}
