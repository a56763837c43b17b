using Neptu.ServiceDefaults;

namespace Neptu.Worker.Status;

/// <summary>Says what answers here.</summary>
internal static class StatusEndpoints
{
    private static readonly ServiceStatus Current = new(
        "Neptu Worker",
        Build.Version,
        Build.Commit,
        "running");

    public static void MapStatus(this IEndpointRouteBuilder routes) => routes.MapGet("/", () => Current);
}

/// <summary>What answers here.</summary>
internal sealed record ServiceStatus(string Name, string Version, string? Commit, string Status);
