using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Neptu.Core.Data;
using Neptu.Core.Idempotency;
using Neptu.Core.Readings;
using Neptu.ServiceDefaults;

namespace Neptu.Jobs;

/// <summary>Gives a job its services, runs it and turns how it ended into an exit code.</summary>
internal static partial class JobRunner
{
    public static async Task<int> RunAsync<TJob>(string name, CancellationToken cancellation)
        where TJob : class, IJob
    {
        using var host = Build<TJob>();
        var log = host.Services.GetRequiredService<ILoggerFactory>().CreateLogger($"Neptu.Jobs.{name}");
        try
        {
            await host.StartAsync(cancellation);
            await RunScopedAsync<TJob>(host, cancellation);
            LogDone(log, name);
            return ExitCode.Done;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            LogCancelled(log, name);
            return ExitCode.Failed;
        }
        catch (Exception exception) when (Misconfiguration.In(exception) is { } reason)
        {
            LogMisconfigured(log, name, reason);
            return ExitCode.Failed;
        }
        catch (Exception exception) when (DependencyFailure.IsIn(exception))
        {
            LogUnreachable(log, name, exception.GetBaseException().Message);
            return ExitCode.Failed;
        }
        catch (Exception exception)
        {
            LogFailed(log, exception, name);
            return ExitCode.Failed;
        }
        finally
        {
            await host.StopAsync(CancellationToken.None);
        }
    }

    private static IHost Build<TJob>()
        where TJob : class, IJob
    {
        var builder = Host.CreateApplicationBuilder();
        builder.AddServiceDefaults();
        builder.AddNeptuDatabase();
        // The runner itself says how a job ended.
        builder.Logging.AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        builder.Services.AddSingleton<ScheduledInstant>();
        builder.Services.AddSingleton<DailyReadings>();
        builder.Services.AddSingleton<IdempotencyStore>();
        builder.Services.AddScoped<TJob>();
        TJob.AddServices(builder);
        return builder.Build();
    }

    private static async Task RunScopedAsync<TJob>(IHost host, CancellationToken cancellation)
        where TJob : class, IJob
    {
        await using var scope = host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<TJob>().RunAsync(cancellation);
    }

    [LoggerMessage(LogLevel.Information, "Job {Job} is done.")]
    private static partial void LogDone(ILogger logger, string job);

    [LoggerMessage(LogLevel.Warning, "Job {Job} was told to stop before its work was done.")]
    private static partial void LogCancelled(ILogger logger, string job);

    [LoggerMessage(LogLevel.Error, "Job {Job} failed: {Reason}")]
    private static partial void LogMisconfigured(ILogger logger, string job, string reason);

    [LoggerMessage(LogLevel.Error, "Job {Job} failed: something it needs does not answer ({Reason}).")]
    private static partial void LogUnreachable(ILogger logger, string job, string reason);

    [LoggerMessage(LogLevel.Error, "Job {Job} failed.")]
    private static partial void LogFailed(ILogger logger, Exception exception, string job);
}
