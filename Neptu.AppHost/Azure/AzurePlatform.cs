using System.Globalization;
using Aspire.Hosting.Azure;
using Azure.Provisioning.AppContainers;
using Azure.Provisioning.Expressions;
using Azure.Provisioning.PostgreSql;
using Neptu.AppHost.Scheduling;

namespace Neptu.AppHost.Resources;

/// <summary>
/// The managed services of a publication, and how apps and jobs run there. Nothing of this may be in the model of a local run, which
/// would provision it in Azure.
/// </summary>
internal sealed class AzurePlatform : Platform
{
    /// <summary>The proxies between a client and an app: Container Apps' ingress, which is the only way to an app.</summary>
    private const int IngressHops = 1;

    /// <summary>A failed run of a job is tried this often again: each may be repeated, none does its work twice.</summary>
    private const int JobRetryLimit = 1;

    private readonly IResourceBuilder<AzureKeyVaultResource> _vault;
    private readonly Dictionary<HostSetting, IAzureKeyVaultSecretReference> _secrets = [];
    private readonly Dictionary<HostSetting, IResourceBuilder<ParameterResource>> _parameters = [];

    public AzurePlatform(IDistributedApplicationBuilder builder)
        : base(builder)
    {
        builder.AddContainerAppsEnvironment();
        _vault = builder.AddAzureKeyVault("secrets");
    }

    public override Task<IResourceBuilder<IResourceWithConnectionString>> AddDatabaseAsync(string server, string database) => Task.FromResult(
        (IResourceBuilder<IResourceWithConnectionString>)Builder.AddAzurePostgresFlexibleServer(server)
            .WithPasswordAuthentication(
                _vault, Builder.AddParameter($"{server}-user", secret: true), Builder.AddParameter($"{server}-password", secret: true))
            .ConfigureInfrastructure(infrastructure =>
            {
                var flexible = infrastructure.GetProvisionableResources().OfType<PostgreSqlFlexibleServer>().Single();
                flexible.Sku = new PostgreSqlFlexibleServerSku { Name = "Standard_B1ms", Tier = PostgreSqlFlexibleServerSkuTier.Burstable };
                flexible.StorageSizeInGB = 32;
                flexible.Version = new StringLiteralExpression("16");
            })
            .AddDatabase(database));

    public override Task<IResourceBuilder<IResourceWithConnectionString>> AddCacheAsync(string name) => Task.FromResult(
        (IResourceBuilder<IResourceWithConnectionString>)Builder.AddAzureManagedRedis(name).WithAccessKeyAuthentication(_vault));

    /// <summary>The account exists already, in a resource group of its own; only the right to use it is granted.</summary>
    public override IResourceBuilder<IResourceWithConnectionString> AddOpenAi(string name) => Builder.AddAzureOpenAI(name)
        .PublishAsExisting(Builder.AddParameter($"{name}-name"), Builder.AddParameter($"{name}-resource-group"));

    public override void Inject(HostSetting setting, IResourceBuilder<ProjectResource> project)
    {
        if (!setting.IsRequired && !HasValue(setting.Parameter))
            return;

        if (setting.IsSecret)
            project.WithEnvironment(setting.Variable, SecretOf(setting));
        else
            project.WithEnvironment(setting.Variable, ParameterOf(setting));
    }

    public override void Publish(IResourceBuilder<ProjectResource> app, AppSize size)
    {
        var domain = CustomDomain.Of(app.Resource.Name, Builder);
        app.WithEnvironment("Limits__ForwardLimit", IngressHops.ToString(CultureInfo.InvariantCulture));
        app.PublishAsAzureContainerApp((_, container) =>
        {
            container.Template.Scale.MinReplicas = size.MinReplicas;
            container.Template.Scale.MaxReplicas = size.MaxReplicas;
            container.Template.Containers[0].Value!.Resources = new AppContainerResources { Cpu = size.Cpu, Memory = size.Memory };
            if (domain is not null)
                container.ConfigureCustomDomain(domain.Name, domain.Certificate);
        });
    }

    /// <summary>A Container Apps job, never an app, which would be started again for ever.</summary>
    public override void Run(IResourceBuilder<ProjectResource> job, CronSchedule? schedule, JobSize size)
    {
        if (schedule is null)
        {
            job.PublishAsAzureContainerAppJob((_, container) =>
            {
                SetLimits(container, size);
                container.Configuration.ManualTriggerConfig.Parallelism = 1;
                container.Configuration.ManualTriggerConfig.ReplicaCompletionCount = 1;
            });
        }
        else
        {
            job.PublishAsScheduledAzureContainerAppJob(schedule.Expression, (_, container) =>
            {
                SetLimits(container, size);
                container.Configuration.ScheduleTriggerConfig.Parallelism = 1;
                container.Configuration.ScheduleTriggerConfig.ReplicaCompletionCount = 1;
            });
        }
    }

    private static void SetLimits(ContainerAppJob container, JobSize size)
    {
        container.Configuration.ReplicaTimeout = (int)size.Timeout.TotalSeconds;
        container.Configuration.ReplicaRetryLimit = JobRetryLimit;
        container.Template.Containers[0].Value!.Resources = new AppContainerResources { Cpu = size.Cpu, Memory = size.Memory };
    }

    /// <summary>The secret in the vault; one, however many projects read it.</summary>
    private IAzureKeyVaultSecretReference SecretOf(HostSetting setting)
    {
        // The parameter has the secret's name already; a resource's name is unique.
        if (!_secrets.TryGetValue(setting, out var secret))
            _secrets[setting] = secret = _vault.AddSecret($"secret-{setting.Parameter}", setting.Parameter, ParameterOf(setting)).Resource;
        return secret;
    }

    private IResourceBuilder<ParameterResource> ParameterOf(HostSetting setting)
    {
        if (!_parameters.TryGetValue(setting, out var parameter))
            _parameters[setting] = parameter = Builder.AddParameter(setting.Parameter, setting.IsSecret).WithDescription(setting.Description, enableMarkdown: true);
        return parameter;
    }
}

/// <summary>The seam: this half of <see cref="Platform"/> exists where the Azure packages are compiled in.</summary>
internal abstract partial class Platform
{
    static partial void UseAzure(IDistributedApplicationBuilder builder, ref Platform? platform) => platform = new AzurePlatform(builder);
}
