using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Neptu.AppHost.Resources;

namespace Neptu.AppHost.Scheduling;

/// <summary>
/// Programs that run to their end: Container Apps jobs when they are published, never apps, which would be started again for ever.
/// </summary>
internal static class ScheduledJobs
{
    /// <summary>The instant that a job's schedule named: ISO 8601, UTC.</summary>
    public const string ScheduledAt = "NEPTU_SCHEDULED_AT";

    /// <summary>Adds a job that is started by hand: by the deployment in Azure, once at the start of a local run.</summary>
    /// <param name="builder">The model.</param>
    /// <param name="command">The command of Neptu.Jobs; also the resource's name.</param>
    /// <param name="platform">Where it runs.</param>
    /// <param name="size">Its limits.</param>
    public static IResourceBuilder<ProjectResource> AddManualJob<TProject>(
        this IDistributedApplicationBuilder builder, string command, Platform platform, JobSize size)
        where TProject : IProjectMetadata, new()
    {
        var job = builder.AddNeptuProject<TProject>(command).WithArgs(command);
        platform.Run(job, schedule: null, size);
        return job;
    }

    /// <summary>Adds a job that its schedule starts: Azure there, <see cref="LocalScheduler"/> here, both by the same expression.</summary>
    /// <param name="builder">The model.</param>
    /// <param name="command">The command of Neptu.Jobs; the resource is named "job-" and the command.</param>
    /// <param name="cron">Five fields, UTC.</param>
    /// <param name="platform">Where it runs.</param>
    /// <param name="size">Its limits.</param>
    /// <exception cref="FormatException">Azure would not read the schedule as written.</exception>
    public static IResourceBuilder<ProjectResource> AddScheduledJob<TProject>(
        this IDistributedApplicationBuilder builder, string command, string cron, Platform platform, JobSize size)
        where TProject : IProjectMetadata, new()
    {
        var job = builder.AddNeptuProject<TProject>($"job-{command}").WithArgs(command).WithIconName("CalendarClock");
        platform.Run(job, CronSchedule.Parse(cron), size);
        return job;
    }

    /// <summary>Adds a resource that jobs are shown under in the dashboard. It is unhealthy while the last run of one of them has failed.</summary>
    public static IResourceBuilder<JobGroupResource> AddJobGroup(this IDistributedApplicationBuilder builder, string name) =>
        builder.AddResource(new JobGroupResource(name))
            .WithIconName("CalendarMultiple")
            .ExcludeFromManifest()
            .WithInitialState(new CustomResourceSnapshot
            {
                ResourceType = "Jobs", Properties = [], State = new(KnownResourceStates.Running, KnownResourceStateStyles.Success),
            });

    /// <summary>Shows a job under a group, whose health then depends on how the job's last run ended.</summary>
    public static IResourceBuilder<ProjectResource> InGroup(
        this IResourceBuilder<ProjectResource> job, IResourceBuilder<JobGroupResource> group)
    {
        var check = $"{job.Resource.Name}: last run";
        var services = job.ApplicationBuilder.Services;
        services.TryAddSingleton<JobOutcomes>();
        services.AddHealthChecks().Add(new(
            check, provider => new LastRunCheck(provider.GetRequiredService<JobOutcomes>(), job.Resource), HealthStatus.Unhealthy, tags: null));
        group.WithHealthCheck(check);
        return job.WithParentRelationship(group);
    }

    /// <summary>Has the scheduler of this process start a job, and gives it the command "Run now" in the dashboard.</summary>
    public static void RunOnSchedule(this IResourceBuilder<ProjectResource> job, CronSchedule schedule, TimeSpan timeout, bool isActive)
    {
        var annotation = new ScheduleAnnotation(schedule, timeout, isActive);
        job.ApplicationBuilder.Services.TryAddSingleton<JobOutcomes>();
        job.ApplicationBuilder.Services.TryAddKeyedSingleton(LocalScheduler.Clock, TimeProvider.System);
        job.ApplicationBuilder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, LocalScheduler>());
        job.WithAnnotation(annotation)
            .WithExplicitStart()
            .WithEnvironment(context =>
            {
                var now = context.ExecutionContext.Services.GetRequiredKeyedService<TimeProvider>(LocalScheduler.Clock).GetUtcNow();
                context.EnvironmentVariables[ScheduledAt] =
                    annotation.InstantOfRun(now).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
            })
            .WithCommand("run-now", "Run now", RunNowAsync, new CommandOptions
            {
                Description = $"Runs the job as if its schedule, {schedule.Expression} UTC, named this minute.",
                IconName = "Play",
                IsHighlighted = true,
                UpdateState = context => context.ResourceSnapshot.IsIdle() ? ResourceCommandState.Enabled : ResourceCommandState.Disabled,
            });
    }

    private static Task<ExecuteCommandResult> RunNowAsync(ExecuteCommandContext context) =>
        context.Services.GetRequiredService<ResourceCommandService>()
            .ExecuteCommandAsync(context.ResourceName, KnownResourceCommands.StartCommand, context.CancellationToken);
}

/// <summary>What jobs are shown under in the dashboard.</summary>
internal sealed class JobGroupResource(string name) : Resource(name);
