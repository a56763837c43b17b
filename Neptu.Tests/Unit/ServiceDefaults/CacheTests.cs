using System.Diagnostics.Metrics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Neptu.ServiceDefaults;
using Neptu.Tests.Support;
using Shouldly;
using StackExchange.Redis;
using Xunit;

namespace Neptu.Tests.Unit.ServiceDefaults;

public sealed class CacheTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Cache_that_hangs_costs_two_requests_a_quarter_of_a_second_each_and_the_next_ones_nothing()
    {
        using var scene = new Scene();
        for (var request = 1; request <= 2; request++)
        {
            var read = scene.Cache.GetAsync("market", Cancellation);
            scene.Time.Advance(TimeSpan.FromMilliseconds(249));
            read.IsCompleted.ShouldBeFalse();
            scene.Time.Advance(TimeSpan.FromMilliseconds(1));
            (await read).ShouldBeNull();
        }

        scene.Cache.GetAsync("market", Cancellation).IsCompletedSuccessfully.ShouldBeTrue();
        scene.Cache.SetAsync("market", "[]", TimeSpan.FromMinutes(1), Cancellation).IsCompletedSuccessfully.ShouldBeTrue();
        scene.Outcomes.ShouldBe(["get unavailable", "get unavailable", "get unavailable", "set unavailable"]);
    }

    [Fact]
    public async Task After_the_pause_a_single_caller_tries_the_cache_again()
    {
        using var scene = new Scene();
        await scene.FailAsync();
        scene.Time.Advance(RedisCalls.Pause);

        var probe = scene.Cache.GetAsync("market", Cancellation);
        var others = scene.Cache.GetAsync("market", Cancellation);
        probe.IsCompleted.ShouldBeFalse();
        others.IsCompletedSuccessfully.ShouldBeTrue();

        scene.Time.Advance(RedisCalls.Patience);
        (await probe).ShouldBeNull();
        scene.Cache.GetAsync("market", Cancellation).IsCompletedSuccessfully.ShouldBeTrue("the pause starts over");
    }

    [Fact]
    public async Task A_refused_connection_is_tried_anew_after_each_pause_and_reported_once()
    {
        using var scene = new Scene(() => throw new IOException("refused"));
        (await scene.Cache.GetAsync("market", Cancellation)).ShouldBeNull();
        for (var attempt = 2; attempt <= 4; attempt++)
        {
            (await scene.Cache.GetAsync("market", Cancellation)).ShouldBeNull();
            scene.Attempts.ShouldBe(attempt);
            scene.Time.Advance(RedisCalls.Pause);
        }

        var loss = scene.Logs.From(nameof(RedisCalls)).ShouldHaveSingleItem();
        loss.Level.ShouldBe(LogLevel.Warning);
        loss.Message.ShouldContain(nameof(IOException));
    }

    [Fact]
    public async Task A_caller_that_gives_up_is_no_failure_of_the_cache()
    {
        using var scene = new Scene();
        using var leaving = new CancellationTokenSource();
        var read = scene.Cache.GetAsync("market", leaving.Token);
        await leaving.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(read);
        scene.Services.GetRequiredService<RedisCalls>().IsAnswering.ShouldBeTrue();
    }

    [Fact]
    public async Task A_cache_that_does_not_answer_degrades_health_and_no_more()
    {
        using var scene = new Scene();
        var health = scene.Services.GetRequiredService<HealthCheckService>();
        (await health.CheckHealthAsync(Cancellation)).Entries["cache"].Status.ShouldBe(HealthStatus.Healthy);
        await scene.FailAsync();
        (await health.CheckHealthAsync(Cancellation)).Entries["cache"].Status.ShouldBe(HealthStatus.Degraded);
    }

    [Fact]
    public async Task A_host_starts_without_waiting_for_the_cache()
    {
        using var scene = new Scene();
        await scene.Host.StartAsync(Cancellation);
        await scene.Host.StopAsync(Cancellation);
    }

    [Fact]
    public async Task In_development_without_a_setting_the_cache_is_in_memory_and_says_so()
    {
        using var scene = new Scene(environment: Environments.Development, connectionString: null);
        await scene.Host.StartAsync(Cancellation);
        scene.Logs.Lines.ShouldContain(line => line.Message.Contains("memory, for development only"));

        await scene.Cache.SetAsync("market", "[]", TimeSpan.FromMinutes(1), Cancellation);
        (await scene.Cache.GetAsync("market", Cancellation)).ShouldBe("[]");
        scene.Time.Advance(TimeSpan.FromMinutes(1));
        (await scene.Cache.GetAsync("market", Cancellation)).ShouldBeNull();
        scene.Outcomes.ShouldBe(["set stored", "get hit", "get miss"]);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public async Task Elsewhere_without_a_setting_the_host_does_not_start_and_says_which(string? connectionString)
    {
        using var scene = new Scene(connectionString: connectionString);
        var start = () => scene.Host.StartAsync(Cancellation);
        (await start.ShouldThrowAsync<OptionsValidationException>()).Message.ShouldContain("ConnectionStrings:cache");
    }

    [Theory]
    [InlineData("Development", null)]
    [InlineData("Production", "localhost:1")]
    public async Task A_lifetime_must_be_positive(string environment, string? connectionString)
    {
        using var scene = new Scene(environment: environment, connectionString: connectionString);
        await Should.ThrowAsync<ArgumentOutOfRangeException>(() => scene.Cache.SetAsync("market", "[]", TimeSpan.Zero, Cancellation));
    }

    /// <summary>A host with the cache, whose way to Redis is the test's; by default one that never ends.</summary>
    private sealed class Scene : IDisposable
    {
        private readonly List<string> _outcomes = [];
        private readonly MeterListener _listener = new();
        private int _attempts;

        public Scene(
            Func<Task<IConnectionMultiplexer>>? connect = null, string environment = "Production", string? connectionString = "localhost:1")
        {
            var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(new() { EnvironmentName = environment });
            builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["ConnectionStrings:cache"] = connectionString });
            builder.Services.AddSingleton<TimeProvider>(Time);
            builder.Logging.AddProvider(Logs);
            builder.AddNeptuCache("cache");
            connect ??= () => new TaskCompletionSource<IConnectionMultiplexer>().Task;
            if (!string.IsNullOrWhiteSpace(connectionString))
            {
                builder.Services.Replace(ServiceDescriptor.Singleton(new RedisConnector(() =>
                {
                    Interlocked.Increment(ref _attempts);
                    return connect();
                })));
            }

            Host = builder.Build();
            Listen(Services.GetRequiredService<IMeterFactory>());
        }

        public TestClock Time { get; } = new();

        public RecordedLogs Logs { get; } = new();

        public IHost Host { get; }

        public IServiceProvider Services => Host.Services;

        public IBestEffortCache Cache => Services.GetRequiredService<IBestEffortCache>();

        public int Attempts => Volatile.Read(ref _attempts);

        public IReadOnlyList<string> Outcomes => _outcomes;

        /// <summary>Two failures, which open the circuit.</summary>
        public async Task FailAsync()
        {
            var (first, second) = (Cache.GetAsync("market", Cancellation), Cache.GetAsync("market", Cancellation));
            Time.Advance(RedisCalls.Patience);
            await Task.WhenAll(first, second);
        }

        public void Dispose()
        {
            _listener.Dispose();
            Host.Dispose();
        }

        private void Listen(IMeterFactory factory)
        {
            _listener.InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Scope == factory && instrument.Name == "neptu.cache.requests")
                    listener.EnableMeasurementEvents(instrument);
            };
            _listener.SetMeasurementEventCallback<long>((_, _, tags, _) => _outcomes.Add($"{tags[0].Value} {tags[1].Value}"));
            _listener.Start();
        }
    }
}
