using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Options;
using Polly;

namespace Neptu.ServiceDefaults;

/// <summary>Resilience of outgoing calls over the framework's standard handler.</summary>
public static class OutgoingCallExtensions
{
    /// <summary>
    /// Gives every HTTP client a total timeout, retries of what may be sent again, a circuit breaker per server and a
    /// timeout per attempt; section "OutgoingCalls" has the figures. A host name such as <c>worker</c> stands for the addresses
    /// at services:worker, if there are any. What is given up fails as an
    /// <see cref="HttpRequestException"/>, over a <see cref="TimeoutException"/> if there was no answer in time.
    /// </summary>
    public static void AddNeptuOutgoingCalls(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<OutgoingCallOptions>()
            .BindConfiguration(OutgoingCallOptions.Section)
            .ValidateDataAnnotations()
            .ValidateOnStart();
        builder.Services.AddTransient<OutgoingCallHandler>();
        builder.Services.AddServiceDiscovery();
        builder.Services.ConfigureHttpClientDefaults(http =>
        {
            // They print URLs; spans and metrics tell the rest.
            http.RemoveAllLoggers();
            http.AddHttpMessageHandler<OutgoingCallHandler>();
            http.AddStandardResilienceHandler()
                .Configure((policy, services) => Apply(services.GetRequiredService<IOptions<OutgoingCallOptions>>().Value, policy))
                .SelectPipelineByAuthority();

            // After the policy: each attempt asks anew where a service is.
            http.AddServiceDiscovery();

            // The policy ends with the response's headers. This also limits the body that comes after them.
            http.ConfigureHttpClient((services, client) =>
            {
                var options = services.GetRequiredService<IOptions<OutgoingCallOptions>>().Value;
                client.Timeout = options.TotalTimeout + options.BodyTimeout;
            });
        });
    }

    private static void Apply(OutgoingCallOptions calls, HttpStandardResilienceOptions policy)
    {
        policy.TotalRequestTimeout.Timeout = calls.TotalTimeout;
        policy.AttemptTimeout.Timeout = calls.AttemptTimeout;
        policy.AttemptTimeout.TimeoutGenerator = arguments =>
            ValueTask.FromResult(arguments.Context.GetRequestMessage().AttemptTimeoutOr(calls.AttemptTimeout));
        policy.Retry.MaxRetryAttempts = calls.Retries;
        policy.Retry.Delay = calls.RetryDelay;
        policy.CircuitBreaker.FailureRatio = 0.5;
        policy.CircuitBreaker.MinimumThroughput = calls.BreakerMinimumAttempts;
        policy.CircuitBreaker.SamplingDuration = calls.BreakerWindow;
        policy.CircuitBreaker.BreakDuration = calls.BreakerPause;

        // The context knows the request also when there is no response that would name it.
        var isTransient = policy.Retry.ShouldHandle;
        policy.Retry.ShouldHandle = async arguments =>
            arguments.Context.GetRequestMessage() is { } request && request.MayBeSentAgain() && await isTransient(arguments);
    }
}
