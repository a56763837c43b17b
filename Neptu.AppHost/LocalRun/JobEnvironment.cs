using Neptu.AppHost.Scheduling;

namespace Neptu.AppHost.LocalRun;

/// <summary>The environment of the scheduled jobs, for a job that is run from the terminal.</summary>
internal sealed class JobEnvironment(DistributedApplicationModel model, DistributedApplicationExecutionContext context)
{
    /// <summary>What the model hands to a scheduled job, but for the instant that its schedule names.</summary>
    public async Task<Dictionary<string, string>> ReadAsync(CancellationToken cancellationToken)
    {
        var job = model.Resources.OfType<ProjectResource>().First(project => project.HasAnnotationOfType<ScheduleAnnotation>());
        var configuration = await ExecutionConfigurationBuilder.Create(job)
            .WithEnvironmentVariablesConfig()
            .BuildAsync(context, cancellationToken: cancellationToken);
        return configuration.EnvironmentVariables.Where(variable => variable.Key != ScheduledJobs.ScheduledAt).ToDictionary();
    }
}
