using System.Net;
using Microsoft.Extensions.Options;
using Polly;
using Polly.CircuitBreaker;
using Polly.Registry;
using Polly.Retry;
using Polly.Timeout;

namespace Neptu.ServiceDefaults;

/// <summary>One pipeline per server, shared by all clients: an outage is the server's, not a client's.</summary>
internal sealed class ResiliencePipelines(IOptions<OutgoingCallOptions> options, TimeProvider time) : IDisposable
{
    private readonly ResiliencePipelineRegistry<string> _pipelines = new();

    /// <summary>The request that a pipeline is run for.</summary>
    public static ResiliencePropertyKey<HttpRequestMessage> Request { get; } = new("Neptu.Request");

    public ResiliencePipeline<HttpResponseMessage> For(Uri? address) => _pipelines.GetOrAddPipeline<HttpResponseMessage>(
        address is { IsAbsoluteUri: true } ? address.GetLeftPart(UriPartial.Authority) : string.Empty, Configure);

    public void Dispose() => _pipelines.Dispose();

    private void Configure(ResiliencePipelineBuilder<HttpResponseMessage> pipeline)
    {
        var calls = options.Value;
        pipeline.TimeProvider = time;
        pipeline
            .AddTimeout(calls.TotalTimeout)
            .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
            {
                MaxRetryAttempts = calls.Retries,
                Delay = calls.RetryDelay,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                ShouldHandle = arguments => ValueTask.FromResult(
                    IsTransient(arguments.Outcome) && arguments.Context.Properties.GetValue(Request, null!).MayBeSentAgain()),
                DelayGenerator = arguments => ValueTask.FromResult(RetryAfter(arguments.Outcome.Result)),
            })
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions<HttpResponseMessage>
            {
                FailureRatio = 0.5,
                MinimumThroughput = calls.BreakerMinimumAttempts,
                SamplingDuration = calls.BreakerWindow,
                BreakDuration = calls.BreakerPause,
                ShouldHandle = arguments => ValueTask.FromResult(IsTransient(arguments.Outcome)),
            })
            .AddTimeout(new TimeoutStrategyOptions
            {
                TimeoutGenerator = arguments => ValueTask.FromResult(
                    arguments.Context.Properties.GetValue(Request, null!).AttemptTimeoutOr(calls.AttemptTimeout)),
            });
    }

    /// <summary>An answer that may well be another a little later.</summary>
    private static bool IsTransient(Outcome<HttpResponseMessage> outcome) => outcome switch
    {
        { Exception: HttpRequestException or TimeoutRejectedException } => true,
        { Result.StatusCode: HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests } => true,
        { Result.StatusCode: >= HttpStatusCode.InternalServerError } => true,
        _ => false,
    };

    /// <summary>What the server asks for; null leaves it to the exponential delay. The total timeout limits both.</summary>
    private TimeSpan? RetryAfter(HttpResponseMessage? response) => response?.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } when date > time.GetUtcNow() => date - time.GetUtcNow(),
        _ => null,
    };
}
