using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Neptu.Core.Oracle;

/// <summary>Registers what asks the oracle.</summary>
public static class OracleServices
{
    /// <summary>
    /// Adds <see cref="OracleDesk"/>; the money and the database must be registered too. A host whose settings are not clear
    /// does not start.
    /// </summary>
    public static void AddNeptuOracle(this IHostApplicationBuilder builder)
    {
        builder.Services.ConfigureOptions<WorkerOptionsSetup>();
        builder.Services.AddOptions<WorkerOptions>().ValidateOnStart();
        builder.Services.AddHttpClient(nameof(WorkerOracle), client => client.MaxResponseContentBufferSize = WorkerOracle.LargestAnswer);
        builder.Services.AddSingleton<WorkerOracle>();
        builder.Services.AddScoped<OracleDesk>();
    }
}
