using Azure.Provisioning.ContainerRegistry;
using Azure.Provisioning.OperationalInsights;

namespace Neptu.AppHost.Resources;

/// <summary>What the container apps and jobs run in: an environment with its registry and its logs.</summary>
internal static class ContainerAppsEnvironment
{
    private const int LogRetentionDays = 30;

    public static void AddContainerAppsEnvironment(this IDistributedApplicationBuilder builder)
    {
        // Defaults for `aspire deploy`: a setting takes their place.
        builder.Configuration["Azure:Location"] ??= "southeastasia";
        builder.Configuration["Azure:ResourceGroup"] ??= ResourceGroupOf(builder.Environment.EnvironmentName);

        var logs = builder.AddAzureLogAnalyticsWorkspace("logs")
            .ConfigureInfrastructure(infrastructure => infrastructure.GetProvisionableResources()
                .OfType<OperationalInsightsWorkspace>().Single()
                .RetentionInDays = LogRetentionDays);

        var registry = builder.AddAzureContainerRegistry("registry")
            .ConfigureInfrastructure(infrastructure => infrastructure.GetProvisionableResources()
                .OfType<ContainerRegistryService>().Single()
                .Sku = new ContainerRegistrySku { Name = ContainerRegistrySkuName.Basic });

        builder.AddAzureContainerAppEnvironment("neptu-env").WithAzureLogAnalyticsWorkspace(logs).WithAzureContainerRegistry(registry);
    }

    /// <summary>The resource group of an environment, by the name that the deployment was started with.</summary>
    private static string ResourceGroupOf(string environment) => environment.ToLowerInvariant() switch
    {
        "production" or "prod" => "rg-neptu-prod",
        "development" or "dev" => "rg-neptu-dev",
        var other => $"rg-neptu-{other}",
    };
}
