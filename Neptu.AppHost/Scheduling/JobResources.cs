using System.Globalization;
using Azure.Provisioning.AppContainers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Neptu;

/// <summary>
/// Programs that run to their end: Container Apps jobs when they are published, never apps, which would be started again for ever.
/// </summary>
internal static class JobResources
{
    /// <summary>A job that somebody starts: the deployment in Azure, and here the model itself, once.</summary>
    public static IResourceBuilder<ProjectResource> AddManualJob<TProject>(this IDistributedApplicationBuilder builder, JobFacts job)
        where TProject : IProjectMetadata, new() =>
        builder.AddJob<TProject>(job).PublishAsAzureContainerAppJob((_, container) =>
        {
            container.SetLimits(job);
            container.Configuration.ManualTriggerConfig.Parallelism = 1;
            container.Configuration.ManualTriggerConfig.ReplicaCompletionCount = 1;
        });

    /// <summary>A job on a schedule: Azure starts it there, <see cref="LocalScheduler"/> here, both by the same expression.</summary>
    /// <exception cref="FormatException">The job has no schedule, or Azure would not read it as written.</exception>
    public static IResourceBuilder<ProjectResource> AddScheduledJob<TProject>(this IDistributedApplicationBuilder builder, JobFacts job)
        where TProject : IProjectMetadata, new()
    {
        var schedule = CronSchedule.Parse(job.Cron ?? throw new FormatException($"{job.Name} has no schedule."));
        var project = builder.AddJob<TProject>(job);
        return builder.ExecutionContext.IsRunMode
            ? project.StartLocally(schedule)
            : project.PublishAsScheduledAzureContainerAppJob(schedule.Expression, (_, container) =>
            {
                container.SetLimits(job);
                container.Configuration.ScheduleTriggerConfig.Parallelism = 1;
                container.Configuration.ScheduleTriggerConfig.ReplicaCompletionCount = 1;
            });
    }

    private static IResourceBuilder<ProjectResource> AddJob<TProject>(this IDistributedApplicationBuilder builder, JobFacts job)
        where TProject : IProjectMetadata, new() =>
        builder.AddNeptuProject<TProject>(job.Name).WithArgs(job.Command);

    private static void SetLimits(this ContainerAppJob container, JobFacts job)
    {
        container.Configuration.ReplicaTimeout = job.TimeoutSeconds;
        container.Configuration.ReplicaRetryLimit = Topology.JobRetryLimit;
        container.Template.Containers[0].Value!.Resources = new AppContainerResources { Cpu = job.Cpu, Memory = job.Memory };
    }

    private static IResourceBuilder<ProjectResource> StartLocally(this IResourceBuilder<ProjectResource> project, CronSchedule schedule)
    {
        var state = new ScheduleAnnotation(schedule);
        project.ApplicationBuilder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, LocalScheduler>());
        return project
            .WithAnnotation(state)
            .WithExplicitStart()
            .WithEnvironment(context =>
            {
                var now = context.ExecutionContext.Services.GetRequiredService<TimeProvider>().GetUtcNow();
                context.EnvironmentVariables[Topology.Settings.ScheduledAt] =
                    state.InstantOfRun(now).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
            })
            .WithCommand("run-now", "Run now", RunNowAsync, new CommandOptions
            {
                Description = $"Runs the job as if its schedule ({schedule.Expression}) named this minute.",
                IconName = "Play",
                IsHighlighted = true,
                UpdateState = context => context.ResourceSnapshot.IsIdle() ? ResourceCommandState.Enabled : ResourceCommandState.Disabled,
            });
    }

    private static Task<ExecuteCommandResult> RunNowAsync(ExecuteCommandContext context) =>
        context.Services.GetRequiredService<ResourceCommandService>()
            .ExecuteCommandAsync(context.ResourceName, KnownResourceCommands.StartCommand, context.CancellationToken);
}
