using Neptu.AppHost.LocalRun;

namespace Neptu.AppHost.Resources;

/// <summary>The long-running HTTP apps.</summary>
internal static class HttpApps
{
    /// <summary>The endpoint that others refer to.</summary>
    public const string Endpoint = "http";

    private const int ProbePeriodSeconds = 10;
    private const int ProbeTimeoutSeconds = 3;
    private const int ProbeFailureThreshold = 3;

    /// <summary>
    /// Adds an app that listens on its ports without a proxy, as the single-page app knows them. The first port is also the container's
    /// target port; the others serve local runs only.
    /// </summary>
    public static IResourceBuilder<ProjectResource> AddHttpApp<TProject>(
        this IDistributedApplicationBuilder builder, string name, LocalRunOptions run, params IReadOnlyList<int> ports)
        where TProject : IProjectMetadata, new()
    {
        var project = builder.AddNeptuProject<TProject>(name);
        foreach (var (index, preferred) in (builder.ExecutionContext.IsRunMode ? ports : ports.Take(1)).Index())
        {
            var endpoint = index == 0 ? Endpoint : $"http-{preferred}";
            var port = run.Ports.Reserve(index == 0 ? name : $"{name}-{preferred}", preferred);
            project.WithHttpEndpoint(port, targetPort: port, name: endpoint, isProxied: false);
        }

        return project.WithExternalHttpEndpoints().WithProbe(ProbeType.Readiness, "/health").WithProbe(ProbeType.Liveness, "/alive");
    }

    /// <summary>A page of an app as a link in the dashboard. Paths are relative to the app's first endpoint.</summary>
    public static IResourceBuilder<ProjectResource> WithPage(this IResourceBuilder<ProjectResource> app, string title, string path) =>
        app.WithUrlForEndpoint(Endpoint, _ => new ResourceUrlAnnotation { Url = path, DisplayText = title });

    /// <summary>Names the plain addresses of an app's endpoints in the dashboard.</summary>
    public static IResourceBuilder<ProjectResource> WithAddressTitle(this IResourceBuilder<ProjectResource> app, string title) =>
        app.WithUrls(context =>
        {
            foreach (var url in context.Urls.Where(url => url.Endpoint is not null && url.DisplayText is null))
            {
                var isFirst = url.Endpoint!.EndpointName == Endpoint;
                url.DisplayText = isFirst ? title : $"{title}, port {url.Endpoint.Port}";
                url.DisplayLocation = isFirst ? UrlDisplayLocation.SummaryAndDetails : UrlDisplayLocation.DetailsOnly;
            }
        });

    /// <summary>A probe of the container platform, and in a local run a health check: each needs a path of its own.</summary>
    private static IResourceBuilder<ProjectResource> WithProbe(
        this IResourceBuilder<ProjectResource> project, ProbeType type, string path) =>
        project.WithHttpProbe(
            type,
            path,
            periodSeconds: ProbePeriodSeconds,
            timeoutSeconds: ProbeTimeoutSeconds,
            failureThreshold: ProbeFailureThreshold,
            endpointName: Endpoint);
}
