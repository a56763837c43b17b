using Azure.Provisioning.ContainerRegistry;
using Azure.Provisioning.OperationalInsights;

namespace Neptu;

/// <summary>What the container apps and jobs run in: an environment with its registry and its logs.</summary>
internal static class ContainerAppsEnvironment
{
    public static void AddContainerAppsEnvironment(this IDistributedApplicationBuilder builder)
    {
        // Defaults for `aspire deploy`: a setting wins over them.
        builder.Configuration["Azure:Location"] ??= Topology.Azure.Region;
        builder.Configuration["Azure:ResourceGroup"] ??= Topology.Azure.ResourceGroupOf(builder.Environment.EnvironmentName);

        var logs = builder.AddAzureLogAnalyticsWorkspace(Topology.Azure.Logs)
            .ConfigureInfrastructure(infrastructure => infrastructure.GetProvisionableResources()
                .OfType<OperationalInsightsWorkspace>().Single()
                .RetentionInDays = Topology.Azure.LogRetentionDays);

        var registry = builder.AddAzureContainerRegistry(Topology.Azure.Registry)
            .ConfigureInfrastructure(infrastructure => infrastructure.GetProvisionableResources()
                .OfType<ContainerRegistryService>().Single()
                .Sku = new ContainerRegistrySku { Name = ContainerRegistrySkuName.Basic });

        builder.AddAzureContainerAppEnvironment(Topology.Azure.Environment)
            .WithAzureLogAnalyticsWorkspace(logs)
            .WithAzureContainerRegistry(registry);
    }
}
