using System.Globalization;
using Azure.Provisioning.AppContainers;

namespace Neptu;

/// <summary>The long-running HTTP apps: on their ports here, as container apps with external ingress there.</summary>
internal static class HttpApps
{
    /// <summary>The endpoint that others refer to.</summary>
    public const string Endpoint = "http";

    public static IResourceBuilder<ProjectResource> AddHttpApp<TProject>(this IDistributedApplicationBuilder builder, AppFacts app)
        where TProject : IProjectMetadata, new()
    {
        // No proxy: an app listens on the very port that is published, and that the single-page app knows.
        var project = builder.AddNeptuProject<TProject>(app.Name)
            .WithHttpEndpoint(port: app.Ports[0], targetPort: app.Ports[0], name: Endpoint, isProxied: false);

        // Further ports serve addresses of a developer's machine; a container app has one.
        if (builder.ExecutionContext.IsRunMode)
        {
            foreach (var port in app.Ports[1..])
                project.WithHttpEndpoint(port: port, targetPort: port, name: $"http-{port}", isProxied: false);
        }

        return project
            .WithExternalHttpEndpoints()
            .WithProbe(ProbeType.Readiness, Topology.Paths.Health)
            .WithProbe(ProbeType.Liveness, Topology.Paths.Alive)
            .WithContainerApp(app);
    }

    /// <summary>A probe of the container platform, and in a local run a health check: each needs a path of its own.</summary>
    private static IResourceBuilder<ProjectResource> WithProbe(
        this IResourceBuilder<ProjectResource> project, ProbeType type, string path) =>
        project.WithHttpProbe(
            type,
            path,
            periodSeconds: Topology.Probes.PeriodSeconds,
            timeoutSeconds: Topology.Probes.TimeoutSeconds,
            failureThreshold: Topology.Probes.FailureThreshold,
            endpointName: Endpoint);

    private static IResourceBuilder<ProjectResource> WithContainerApp(this IResourceBuilder<ProjectResource> project, AppFacts app)
    {
        if (!project.ApplicationBuilder.ExecutionContext.IsPublishMode)
            return project;

        var domain = CustomDomain.Of(app, project.ApplicationBuilder);
        project.WithEnvironment(Topology.Settings.ForwardLimit, Topology.Azure.IngressHops.ToString(CultureInfo.InvariantCulture));
        return project.PublishAsAzureContainerApp((_, container) =>
        {
            container.Template.Scale.MinReplicas = app.MinReplicas;
            container.Template.Scale.MaxReplicas = app.MaxReplicas;
            container.Template.Containers[0].Value!.Resources = new AppContainerResources { Cpu = app.Cpu, Memory = app.Memory };
            if (domain is not null)
                container.ConfigureCustomDomain(domain.Name, domain.Certificate);
        });
    }
}
