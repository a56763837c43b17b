using Microsoft.Extensions.Logging;
using Polly;
using Polly.CircuitBreaker;
using StackExchange.Redis;

namespace Neptu.ServiceDefaults;

/// <summary>
/// Asks Redis, and takes no longer for it than a request can wait. Redis that does not answer is left alone for a while;
/// after that a single caller tries it again, while the others still pass it by.
/// </summary>
internal sealed partial class RedisCalls
{
    /// <summary>The most that a Redis which does not answer may cost a request.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(250);

    /// <summary>How long Redis is left alone.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private readonly RedisConnector _connector;
    private readonly ILogger<RedisCalls> _logger;
    private readonly CircuitBreakerStateProvider _circuit = new();
    private readonly ResiliencePipeline _pipeline;
    private bool _isLost;

    public RedisCalls(RedisConnector connector, TimeProvider time, ILogger<RedisCalls> logger)
    {
        (_connector, _logger) = (connector, logger);
        _pipeline = new ResiliencePipelineBuilder { TimeProvider = time }
            .AddCircuitBreaker(new()
            {
                // Any failure opens the circuit if it is not the only call of the window: two are the fewest that Polly looks at.
                FailureRatio = 0,
                MinimumThroughput = 2,
                SamplingDuration = TimeSpan.FromSeconds(30),
                BreakDuration = Pause,
                ShouldHandle = new PredicateBuilder().Handle<Exception>(),
                StateProvider = _circuit,
                OnOpened = OnOpenedAsync,
                OnClosed = OnClosedAsync,
            })
            .AddTimeout(Patience)
            .Build();
    }

    /// <summary>False from the failure that opened the circuit to the success that closes it.</summary>
    public bool IsAnswering => _circuit.CircuitState == CircuitState.Closed;

    public async Task<(bool Answered, T? Value)> TryAsync<T>(Func<IDatabase, Task<T>> operation, CancellationToken cancellationToken)
    {
        try
        {
            // The call itself goes on to its end: a caller that gives up says nothing about Redis.
            var call = _pipeline.ExecuteAsync(async patience => await RunAsync(operation).WaitAsync(patience), CancellationToken.None);
            return (true, await call.AsTask().WaitAsync(cancellationToken));
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            return default;
        }
    }

    private async Task<T> RunAsync<T>(Func<IDatabase, Task<T>> operation)
    {
        var connection = await _connector.GetAsync();
        return await operation(connection.GetDatabase());
    }

    /// <summary>Polly calls this again when a later attempt fails.</summary>
    private ValueTask OnOpenedAsync(OnCircuitOpenedArguments<object> opened)
    {
        if (!_isLost)
            Lost(_logger, opened.Outcome.Exception!.GetBaseException().GetType().Name, Pause.TotalSeconds);
        _isLost = true;
        return ValueTask.CompletedTask;
    }

    private ValueTask OnClosedAsync(OnCircuitClosedArguments<object> closed)
    {
        _isLost = false;
        Returned(_logger);
        return ValueTask.CompletedTask;
    }

    [LoggerMessage(LogLevel.Warning, "The cache does not answer ({Reason}); doing without it and trying again every {Seconds} s.")]
    private static partial void Lost(ILogger logger, string reason, double seconds);

    [LoggerMessage(LogLevel.Information, "The cache answers again.")]
    private static partial void Returned(ILogger logger);
}
