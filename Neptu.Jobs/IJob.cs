using Microsoft.Extensions.Hosting;

namespace Neptu.Jobs;

/// <summary>A job's work. To return is to say that all of it was done; anything else is thrown.</summary>
internal interface IJob
{
    /// <summary>Adds what this job needs besides the clock, logging, telemetry and the database.</summary>
    static virtual void AddServices(IHostApplicationBuilder builder)
    {
    }

    /// <summary>Does the work once.</summary>
    Task RunAsync(CancellationToken cancellation);
}
