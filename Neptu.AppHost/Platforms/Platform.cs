using Microsoft.Extensions.Configuration;

namespace Neptu;

/// <summary>
/// What the hosts stand on, and where their secrets come from. Names are the same everywhere, so that references are too.
/// </summary>
internal abstract class Platform(IDistributedApplicationBuilder builder)
{
    protected IDistributedApplicationBuilder Builder { get; } = builder;

    /// <summary>Azure for a publication, else this machine.</summary>
    public static async Task<Platform> ChooseAsync(IDistributedApplicationBuilder builder) => builder.ExecutionContext.IsPublishMode
        ? new AzurePlatform(builder)
        : new LocalPlatform(builder, hasContainers: await ContainerRuntime.AnswersAsync(builder.Configuration));

    public abstract IResourceBuilder<IResourceWithConnectionString> AddDatabase();

    /// <summary>Null where there is no Redis: the hosts then keep their cache in memory, in development only.</summary>
    public abstract IResourceBuilder<IResourceWithConnectionString>? AddCache();

    /// <summary>Null where no account is named: the oracle then answers offline.</summary>
    public abstract IResourceBuilder<IResourceWithConnectionString>? AddOpenAi();

    /// <summary>Hands a secret to a project, by reference; nothing when there is no value for it.</summary>
    public abstract void Inject(string secret, IResourceBuilder<ProjectResource> project);

    protected bool HasValue(string parameter) => Builder.Configuration.ParameterValue(parameter) is not null;

    protected bool HasConnectionString(string name) => !string.IsNullOrEmpty(Builder.Configuration.GetConnectionString(name));
}
