using System.Reflection;

namespace Neptu.Worker.Status;

/// <summary>Says what answers here.</summary>
internal static class StatusEndpoints
{
    private static readonly ServiceStatus Current = new(
        "Neptu Worker",
        typeof(StatusEndpoints).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion,
        "running");

    public static void MapStatus(this IEndpointRouteBuilder routes) => routes.MapGet("/", () => Current);
}

/// <summary>What answers here.</summary>
internal sealed record ServiceStatus(string Name, string Version, string Status);
