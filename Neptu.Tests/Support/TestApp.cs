using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Neptu.ServiceDefaults;
using Xunit;

namespace Neptu.Tests.Support;

/// <summary>A web host with the defaults and whatever a test maps, on a real socket.</summary>
internal sealed class TestApp : IAsyncDisposable
{
    private TestApp(WebApplication app, RecordedLogs logs)
    {
        App = app;
        Logs = logs;
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public WebApplication App { get; }

    public RecordedLogs Logs { get; }

    public HttpClient Client { get; }

    public static async Task<TestApp> StartAsync(
        Action<WebApplication>? map = null,
        Action<WebApplicationBuilder>? configure = null,
        Dictionary<string, string?>? settings = null,
        string? environment = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = "Neptu.Tests",
            EnvironmentName = environment ?? Environments.Production,
        });
        var logs = new RecordedLogs();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["Drain:Delay"] = "00:00:00" });
        builder.Configuration.AddInMemoryCollection(settings ?? []);
        builder.Logging.ClearProviders();
        builder.AddServiceDefaults();
        builder.Logging.AddProvider(logs).AddFilter<ConsoleLoggerProvider>(level => false);
        configure?.Invoke(builder);

        var app = builder.Build();
        app.UseNeptuProblemDetails();
        map?.Invoke(app);
        app.MapDefaultEndpoints();
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new TestApp(app, logs);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await App.DisposeAsync();
    }
}
