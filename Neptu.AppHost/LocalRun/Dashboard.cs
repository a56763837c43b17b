using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace Neptu.AppHost.LocalRun;

/// <summary>Where Aspire's dashboard is, and how loud Aspire is beside it.</summary>
/// <param name="Url">Its address, with the token that logs in.</param>
internal sealed record Dashboard(string Url)
{
    /// <summary>The name of its resource.</summary>
    public const string Name = "dashboard";

    private const string Urls = "ASPNETCORE_URLS";
    private const string Telemetry = "ASPIRE_DASHBOARD_OTLP_ENDPOINT_URL";
    private const string Resources = "ASPIRE_RESOURCE_SERVICE_ENDPOINT_URL";

    /// <summary>Chooses the ports that the dashboard and what feeds it listen on, and keeps the terminal for our own lines.</summary>
    public static Dashboard Configure(IDistributedApplicationBuilder builder, LocalRunOptions run)
    {
        var settings = builder.Configuration;
        settings["ASPIRE_ALLOW_UNSECURED_TRANSPORT"] ??= "true";
        settings["DcpPublisher:WaitForResourceCleanup"] ??= "true";
        builder.Services.AddLogging(logging => logging
            .AddSimpleConsole(console => (console.SingleLine, console.TimestampFormat, console.ColorBehavior) = (true, "HH:mm:ss ", LoggerColorBehavior.Default))
            .AddFilter("Aspire.Hosting", LogLevel.Error)
            .AddFilter("Microsoft", LogLevel.Error)
            .AddFilter("System", LogLevel.Error));

        var address = Reserve(settings, Urls, Name, 15187, run);
        Reserve(settings, Telemetry, "dashboard-otlp", 19187, run);
        Reserve(settings, Resources, "dashboard-resources", 20187, run);
        return new($"{address}/login?t={settings["AppHost:BrowserToken"]}");
    }

    /// <summary>Launch settings name the usual address; an isolated run and a configured port replace it.</summary>
    private static string Reserve(ConfigurationManager settings, string setting, string name, int usual, LocalRunOptions run)
    {
        var given = settings[setting]?.Split(';')[0] is { Length: > 0 } text ? new Uri(text) : null;
        var port = run.Ports.Reserve(name, given?.Port ?? usual);
        var address = string.Create(CultureInfo.InvariantCulture, $"{given?.Scheme ?? "http"}://localhost:{port}");
        settings[setting] = address;
        return address;
    }
}
