using Neptu.ServiceDefaults;

namespace Neptu.Api.Status;

/// <summary>Says what answers here.</summary>
internal static class StatusEndpoints
{
    private static readonly ServiceStatus Current = new(
        "Neptu API",
        Build.Version,
        Build.Commit,
        "The true Balinese calendar, over HTTP");

    public static void MapStatus(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/", () => Current)
            .WithName("GetStatus")
            .WithSummary("Name and version of this service")
            .WithTags("Status");
}

/// <summary>What answers here.</summary>
internal sealed record ServiceStatus(string Name, string Version, string? Commit, string Tagline);
