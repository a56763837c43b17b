using Aspire.Hosting.Azure;
using Azure.Provisioning.Expressions;
using Azure.Provisioning.PostgreSql;

namespace Neptu;

/// <summary>
/// The managed services of a publication. Nothing of this may be in the model of a local run, which would provision it in Azure.
/// </summary>
internal sealed class AzurePlatform : Platform
{
    private readonly IResourceBuilder<AzureKeyVaultResource> _vault;
    private readonly Dictionary<string, IAzureKeyVaultSecretReference> _secrets = [];

    public AzurePlatform(IDistributedApplicationBuilder builder)
        : base(builder)
    {
        builder.AddContainerAppsEnvironment();
        _vault = builder.AddAzureKeyVault(Topology.Azure.KeyVault);
        foreach (var secret in Topology.Secrets.All.Where(secret => Topology.Secrets.Required.Contains(secret) || HasValue(secret)))
        {
            // The parameter has the secret's name already; a resource's name is unique.
            _secrets[secret] = _vault.AddSecret($"secret-{secret}", secret, builder.AddParameter(secret, secret: true)).Resource;
        }
    }

    public override IResourceBuilder<IResourceWithConnectionString> AddDatabase() =>
        Builder.AddAzurePostgresFlexibleServer(Topology.Postgres.Server)
            .WithPasswordAuthentication(
                _vault,
                Builder.AddParameter(Topology.Parameters.PostgresUser, secret: true),
                Builder.AddParameter(Topology.Parameters.PostgresPassword, secret: true))
            .ConfigureInfrastructure(infrastructure =>
            {
                var server = infrastructure.GetProvisionableResources().OfType<PostgreSqlFlexibleServer>().Single();
                server.Sku = new PostgreSqlFlexibleServerSku
                {
                    Name = Topology.Postgres.Sku,
                    Tier = PostgreSqlFlexibleServerSkuTier.Burstable,
                };
                server.StorageSizeInGB = Topology.Postgres.StorageGigabytes;
                server.Version = new StringLiteralExpression(Topology.Postgres.Version);
            })
            .AddDatabase(Topology.Postgres.Database);

    public override IResourceBuilder<IResourceWithConnectionString> AddCache() =>
        Builder.AddAzureManagedRedis(Topology.Cache.Name).WithAccessKeyAuthentication(_vault);

    /// <summary>The account exists already, in a resource group of its own; only the right to use it is granted.</summary>
    public override IResourceBuilder<IResourceWithConnectionString> AddOpenAi() =>
        Builder.AddAzureOpenAI(Topology.Azure.OpenAi).PublishAsExisting(
            Builder.AddParameter(Topology.Parameters.OpenAiName),
            Builder.AddParameter(Topology.Parameters.OpenAiResourceGroup));

    public override void Inject(string secret, IResourceBuilder<ProjectResource> project)
    {
        if (_secrets.TryGetValue(secret, out var reference))
            project.WithEnvironment(Topology.Secrets.Variable(secret), reference);
    }
}
