using Neptu.AppHost.Scheduling;
using Spectre.Console;

namespace Neptu.AppHost.LocalRun;

/// <summary>A line of the table.</summary>
/// <param name="Resource">Its name.</param>
/// <param name="State">What it does now.</param>
/// <param name="Address">Where it is, or when it runs.</param>
internal sealed record ResourceRow(string Resource, string State, string Address)
{
    /// <summary>The resources of the model that run, in its order.</summary>
    public static IEnumerable<ResourceRow> Of(DistributedApplicationModel model, ResourceNotificationService notifications) =>
        from resource in model.Resources
        where resource is not (ParameterResource or JobGroupResource)
        let current = notifications.TryGetCurrentState(resource.Name, out var state) ? state.Snapshot : null
        where current is not { IsHidden: true }
        select Of(resource, current);

    private static ResourceRow Of(IResource resource, CustomResourceSnapshot? current) =>
        resource.Annotations.OfType<ScheduleAnnotation>().FirstOrDefault() is { } schedule
            ? new(resource.Name, schedule.IsActive ? "scheduled" : "by hand", $"{schedule.Schedule.Expression} UTC")
            : new(resource.Name, StateOf(resource, current), AddressOf(resource));

    private static string StateOf(IResource resource, CustomResourceSnapshot? current)
    {
        var state = current switch
        {
            null => "unknown",
            { HealthStatus: not null and not Microsoft.Extensions.Diagnostics.HealthChecks.HealthStatus.Healthy } => "unhealthy",
            { ExitCode: > 0 } => $"failed with exit code {current.ExitCode}",
            _ => (current.State?.Text ?? "unknown").ToLowerInvariant(),
        };
        return resource.Annotations.OfType<OriginAnnotation>().FirstOrDefault() is { } origin ? $"{state}, {origin.Text}" : state;
    }

    private static string AddressOf(IResource resource)
    {
        var endpoints = resource.Annotations.OfType<EndpointAnnotation>()
            .Where(endpoint => endpoint.AllocatedEndpoint is not null)
            .Select(endpoint => endpoint.UriScheme == "tcp"
                ? $"127.0.0.1:{endpoint.AllocatedEndpoint!.Port}"
                : $"{endpoint.UriScheme}://localhost:{endpoint.AllocatedEndpoint!.Port}")
            .ToList();
        return endpoints.Count > 0 ? string.Join(", ", endpoints) : "-";
    }
}

/// <summary>Where the program of a resource comes from, for people.</summary>
/// <param name="Text">Such as "PostgreSQL 15.18 of /usr/lib/postgresql/15/bin".</param>
internal sealed record OriginAnnotation(string Text) : IResourceAnnotation;

/// <summary>What runs and where.</summary>
internal static class StatusTable
{
    private const int PlainWidth = 200;

    /// <summary>Prints the table; without a terminal in plain characters and unbroken lines.</summary>
    public static void Print(Dashboard dashboard, IEnumerable<ResourceRow> rows)
    {
        var console = Create();
        var table = new Table { Border = console.Profile.Capabilities.Ansi ? TableBorder.Rounded : TableBorder.Ascii };
        table.AddColumns("Resource", "State", "Address");
        foreach (var row in rows.Prepend(new(Dashboard.Name, "running", dashboard.Url.AbsoluteUri)))
            table.AddRow(new Text(row.Resource), new Text(row.State), new Text(row.Address));
        console.Write(table);
    }

    private static IAnsiConsole Create()
    {
        if (!Console.IsOutputRedirected)
            return AnsiConsole.Console;

        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Interactive = InteractionSupport.No,
        });
        console.Profile.Width = PlainWidth;
        return console;
    }
}
