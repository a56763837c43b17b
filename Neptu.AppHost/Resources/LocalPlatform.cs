using Microsoft.Extensions.Configuration;
using Neptu.AppHost.LocalRun;
using Neptu.AppHost.Scheduling;

namespace Neptu.AppHost.Resources;

/// <summary>
/// A developer's machine. PostgreSQL and Redis are what a configured connection string names, else containers where a runtime answers,
/// else executables, which are installed where that is possible.
/// </summary>
internal sealed class LocalPlatform(IDistributedApplicationBuilder builder, LocalRunOptions run) : Platform(builder)
{
    private const string PostgresTag = "16";
    private const string RedisTag = "7.4";
    private const int PostgresPort = 15432;
    private const int RedisPort = 16379;

    private readonly Dictionary<HostSetting, IResourceBuilder<ParameterResource>> _parameters = [];

    /// <summary>Asked once, when it is first needed.</summary>
    private readonly Lazy<Task<bool>> _hasContainers = new(() => ContainerRuntime.AnswersAsync(builder.Configuration));

    public override async Task<IResourceBuilder<IResourceWithConnectionString>> AddDatabaseAsync(string server, string database)
    {
        if (HasConnectionString(database))
            return Builder.AddConnectionString(database).WithIconName("Database"); // not ours to reset

        if (!await _hasContainers.Value)
            return await Builder.AddPostgresExecutableAsync(server, database, PostgresPort, run);

        // The tag comes first: the folder of the volume depends on the version.
        return Builder.AddPostgres(server).WithImageTag(PostgresTag).WithDataVolume().AddDatabase(database).WithIconName("Database").WithDatabaseCommands(run.State);
    }

    public override async Task<IResourceBuilder<IResourceWithConnectionString>> AddCacheAsync(string name)
    {
        if (HasConnectionString(name))
            return Builder.AddConnectionString(name);

        return await _hasContainers.Value
            ? Builder.AddRedis(name).WithImageTag(RedisTag)
            : await Builder.AddRedisExecutableAsync(name, RedisPort, run);
    }

    public override IResourceBuilder<IResourceWithConnectionString>? AddOpenAi(string name) =>
        HasConnectionString(name) ? Builder.AddConnectionString(name) : null;

    public override void Inject(HostSetting setting, IResourceBuilder<ProjectResource> project)
    {
        if (Find(setting) is { } parameter)
            project.WithEnvironment(setting.Variable, parameter);
    }

    public override void Publish(IResourceBuilder<ProjectResource> app, AppSize size)
    {
        // A local run has one replica of what the machine gives.
    }

    public override void Run(IResourceBuilder<ProjectResource> job, CronSchedule? schedule, JobSize size)
    {
        if (schedule is not null)
            job.RunOnSchedule(schedule, size.Timeout, run.Schedule);
    }

    private bool HasConnectionString(string name) => !string.IsNullOrEmpty(Builder.Configuration.GetConnectionString(name));

    /// <summary>The parameter of a setting that has a value; one resource, however many projects take it.</summary>
    private IResourceBuilder<ParameterResource>? Find(HostSetting setting)
    {
        if (_parameters.TryGetValue(setting, out var known))
            return known;

        var value = Builder.Configuration.ValueOf(setting) ?? setting.LocalDefault;
        if (string.IsNullOrEmpty(value) && setting.IsRequired)
            value = run.State.GeneratedSecret(setting.Parameter);

        return string.IsNullOrEmpty(value)
            ? null
            : _parameters[setting] = Builder.AddParameter(setting.Parameter, value, secret: setting.IsSecret)
                .WithDescription(setting.Description, enableMarkdown: true);
    }
}
