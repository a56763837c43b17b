namespace Neptu;

/// <summary>
/// A developer's machine. A connection string that is configured wins; else a container where a runtime answers, else a process.
/// </summary>
internal sealed class LocalPlatform(IDistributedApplicationBuilder builder, bool hasContainers) : Platform(builder)
{
    private static readonly GenerateParameterDefault _generated = new() { MinLength = 64, Special = false };

    private readonly Dictionary<string, IResourceBuilder<ParameterResource>> _secrets = [];

    public override IResourceBuilder<IResourceWithConnectionString> AddDatabase()
    {
        if (HasConnectionString(Topology.Postgres.Database))
            return Builder.AddConnectionString(Topology.Postgres.Database);

        // The tag comes first: the folder of the volume depends on the version.
        return hasContainers
            ? Builder.AddPostgres(Topology.Postgres.Server)
                .WithImageTag(Topology.Postgres.Version)
                .WithDataVolume()
                .AddDatabase(Topology.Postgres.Database)
            : Builder.AddPostgresProcess();
    }

    public override IResourceBuilder<IResourceWithConnectionString>? AddCache()
    {
        if (HasConnectionString(Topology.Cache.Name))
            return Builder.AddConnectionString(Topology.Cache.Name);

        return hasContainers
            ? Builder.AddRedis(Topology.Cache.Name).WithImageTag(Topology.Cache.Version)
            : Builder.AddRedisProcess();
    }

    public override IResourceBuilder<IResourceWithConnectionString>? AddOpenAi() =>
        HasConnectionString(Topology.Azure.OpenAi) ? Builder.AddConnectionString(Topology.Azure.OpenAi) : null;

    public override void Inject(string secret, IResourceBuilder<ProjectResource> project)
    {
        if (Find(secret) is { } parameter)
            project.WithEnvironment(Topology.Secrets.Variable(secret), parameter);
    }

    /// <summary>What the hosts cannot do without is made up and kept among the user secrets.</summary>
    private IResourceBuilder<ParameterResource>? Find(string secret)
    {
        if (!_secrets.ContainsKey(secret))
        {
            if (HasValue(secret))
                _secrets[secret] = Builder.AddParameter(secret, secret: true);
            else if (Topology.Secrets.Required.Contains(secret))
                _secrets[secret] = Builder.AddParameter(secret, _generated, secret: true, persist: true);
            else if (Topology.Secrets.LocalValues.TryGetValue(secret, out var value))
                _secrets[secret] = Builder.AddParameter(secret, value, secret: true);
        }

        return _secrets.GetValueOrDefault(secret);
    }
}
