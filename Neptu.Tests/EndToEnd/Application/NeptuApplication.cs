using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Neptu.AppHost.Scheduling;
using Neptu.Tests.Support;
using Xunit;

namespace Neptu.Tests.EndToEnd.Application;

/// <summary>The application model of the AppHost, running on free ports with data of its own; schedules go by a clock that tests set.</summary>
public sealed class NeptuApplication : IAsyncLifetime
{
    private static readonly string[] Observed = ["migrate", "api", "worker"];

    private DistributedApplication? _application;

    /// <summary>The clock of the schedules.</summary>
    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 1, 12, 0, 30, TimeSpan.Zero));

    /// <summary>Where this run keeps its data.</summary>
    public string StateFolder { get; } = Path.Combine(TestDirectory.Root, $"apphost-{Guid.NewGuid():N}");

    /// <summary>What was known of resources when everything ran for the first time.</summary>
    internal IReadOnlyDictionary<string, CustomResourceSnapshot> AtStart { get; private set; } = new Dictionary<string, CustomResourceSnapshot>();

    internal ResourceNotificationService Notifications => Running.ResourceNotifications;

    internal ResourceCommandService Commands => Running.ResourceCommands;

    private DistributedApplication Running => _application ?? throw new InvalidOperationException("The application has not been started.");

    public async ValueTask InitializeAsync()
    {
        var builder = await DistributedApplicationTestingBuilder.CreateAsync<Projects.Neptu_AppHost>(
            ["--isolated", $"--Neptu:StateFolder={StateFolder}"]);
        builder.Services.AddKeyedSingleton<TimeProvider>(LocalScheduler.Clock, Clock);
        builder.Services.AddLogging(logging => logging.AddFilter("Neptu.AppHost.Resources", LogLevel.None));
        _application = await builder.BuildAsync();
        await _application.StartAsync();
        await Task.WhenAll(WaitUntilHealthyAsync("api"), WaitUntilHealthyAsync("worker"));
        AtStart = Observed.ToDictionary(name => name, Current);
    }

    public async ValueTask DisposeAsync()
    {
        if (_application is not null)
            await _application.DisposeAsync();
        _application = null;
    }

    /// <summary>A client of an app.</summary>
    internal HttpClient CreateClient(string app) => Running.CreateHttpClient(app, "http");

    /// <summary>The connection string of a resource.</summary>
    internal async Task<string> ConnectionStringAsync(string resource) =>
        await Running.GetConnectionStringAsync(resource) ?? throw new InvalidOperationException($"{resource} has no connection string.");

    /// <summary>What is known of a resource now.</summary>
    internal CustomResourceSnapshot Current(string resource) =>
        Notifications.TryGetCurrentState(resource, out var current)
            ? current.Snapshot
            : throw new InvalidOperationException($"There is no resource {resource}.");

    /// <summary>Waits until an app or server answers.</summary>
    internal Task WaitUntilHealthyAsync(string resource) =>
        Notifications.WaitForResourceHealthyAsync(resource, WaitBehavior.WaitOnResourceUnavailable, CancellationToken.None);
}
