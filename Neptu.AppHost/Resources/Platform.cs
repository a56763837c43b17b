using Neptu.AppHost.LocalRun;
using Neptu.AppHost.Scheduling;

namespace Neptu.AppHost.Resources;

/// <summary>
/// What differs between a local run and a publication: backing services, where settings come from, and how apps and jobs run.
/// Resource names are the same on both, so that references are too.
/// </summary>
internal abstract partial class Platform(IDistributedApplicationBuilder builder)
{
    private const string PublishingIsNotBuilt =
        "This AppHost was built without Azure's hosting packages: build it with PublishToAzure=true, as an environment variable or with "
        + "-p:PublishToAzure=true, and publish again.";

    /// <summary>The model that the platform adds to.</summary>
    protected IDistributedApplicationBuilder Builder { get; } = builder;

    /// <summary>Azure for a publication, else this machine.</summary>
    /// <exception cref="DistributedApplicationException">A publication was asked for and the Azure part was not compiled.</exception>
    public static Platform Choose(IDistributedApplicationBuilder builder, LocalRunOptions run)
    {
        if (builder.ExecutionContext.IsRunMode)
            return new LocalPlatform(builder, run);

        Platform? azure = null;
        UseAzure(builder, ref azure);
        return azure ?? throw new DistributedApplicationException(PublishingIsNotBuilt);
    }

    /// <summary>PostgreSQL with its database.</summary>
    public abstract Task<IResourceBuilder<IResourceWithConnectionString>> AddDatabaseAsync(string server, string database);

    /// <summary>Redis.</summary>
    public abstract Task<IResourceBuilder<IResourceWithConnectionString>> AddCacheAsync(string name);

    /// <summary>The Azure OpenAI account; null where none is named, so that the oracle answers offline.</summary>
    public abstract IResourceBuilder<IResourceWithConnectionString>? AddOpenAi(string name);

    /// <summary>Hands a setting to a project; does nothing where the setting has no value.</summary>
    public abstract void Inject(HostSetting setting, IResourceBuilder<ProjectResource> project);

    /// <summary>Describes how a long-running app is published.</summary>
    public abstract void Publish(IResourceBuilder<ProjectResource> app, AppSize size);

    /// <summary>Describes how a job runs: by its schedule, or by hand where that is null.</summary>
    public abstract void Run(IResourceBuilder<ProjectResource> job, CronSchedule? schedule, JobSize size);

    /// <summary>Whether a value, not empty, is configured for a parameter.</summary>
    protected bool HasValue(string parameter) => !string.IsNullOrEmpty(Builder.Configuration.ParameterValue(parameter));

    /// <summary>Implemented in Azure/, which is compiled with PublishToAzure=true.</summary>
    static partial void UseAzure(IDistributedApplicationBuilder builder, ref Platform? platform);
}
