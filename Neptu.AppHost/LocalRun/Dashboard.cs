using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace Neptu.AppHost.LocalRun;

/// <summary>Where Aspire's dashboard is, and how loud Aspire is beside it.</summary>
/// <param name="Url">Its address, with the token that logs in.</param>
internal sealed record Dashboard(Uri Url)
{
    /// <summary>What the table and the configuration call it.</summary>
    public const string Name = "dashboard";

    private const string Urls = "ASPNETCORE_URLS";
    private const string Telemetry = "ASPIRE_DASHBOARD_OTLP_ENDPOINT_URL";
    private const string Resources = "ASPIRE_RESOURCE_SERVICE_ENDPOINT_URL";

    /// <summary>The page of a resource's log.</summary>
    public string LogOf(IResource resource) => new Uri(Url, $"/consolelogs/resource/{resource.Name}").AbsoluteUri;

    /// <summary>Chooses the ports that the dashboard and what feeds it listen on, and keeps the terminal for our own lines.</summary>
    public static Dashboard Configure(IDistributedApplicationBuilder builder, LocalRunOptions run)
    {
        var settings = builder.Configuration;
        settings["ASPIRE_ALLOW_UNSECURED_TRANSPORT"] ??= "true";
        settings["DcpPublisher:WaitForResourceCleanup"] ??= "true";
        builder.Services.AddLogging(logging => logging
            .AddSimpleConsole(console => (console.SingleLine, console.TimestampFormat, console.ColorBehavior) = (true, "HH:mm:ss ", LoggerColorBehavior.Default))
            .AddFilter("Aspire.Hosting", LogLevel.Error)
            .AddFilter("Aspire.Hosting.ApplicationModel.ResourceNotificationService", LogLevel.None) // the startup report says it better
            .AddFilter("Microsoft", LogLevel.Error)
            .AddFilter("System", LogLevel.Error));

        var address = Reserve(settings, Urls, Name, 15187, run);
        Reserve(settings, Telemetry, "dashboard-otlp", 19187, run);
        Reserve(settings, Resources, "dashboard-resources", 20187, run);
        if (address.StartsWith("http:", StringComparison.Ordinal))
            builder.Eventing.Subscribe<BeforeStartEvent>((started, _) => DoWithoutCertificate(started.Model));
        return new(new Uri($"{address}/login?t={settings["AppHost:BrowserToken"]}"));
    }

    /// <summary>
    /// Aspire prepares projects and its dashboard for TLS even where all of it is plain HTTP on loopback, and shows a red banner on every
    /// page where there is no development certificate.
    /// </summary>
    private static Task DoWithoutCertificate(DistributedApplicationModel model)
    {
        foreach (var resource in model.Resources.Where(resource => resource.HasAnnotationOfType<HttpsCertificateConfigurationCallbackAnnotation>()))
            resource.Annotations.Add(new HttpsCertificateAnnotation { UseDeveloperCertificate = false });
        return Task.CompletedTask;
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
