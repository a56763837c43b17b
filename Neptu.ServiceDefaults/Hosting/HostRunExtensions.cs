using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Neptu.ServiceDefaults;

/// <summary>Runs a web host as a process of its own.</summary>
public static class HostRunExtensions
{
    /// <summary>
    /// Runs the host to its end. One whose settings are missing or make no sense says so in sentences on standard error,
    /// without a stack trace.
    /// </summary>
    /// <returns>The exit code: 0, or 1 if the settings kept the host from starting.</returns>
    public static async Task<int> RunToExitCodeAsync(this WebApplication app)
    {
        try
        {
            // Before the host starts, because that would log the failure with its stack trace.
            app.Services.GetService<IStartupValidator>()?.Validate();
        }
        catch (Exception exception) when (OwnsProcess(app) && Misconfiguration.In(exception) is not null)
        {
            var environment = app.Environment.EnvironmentName;
            await Console.Error.WriteLineAsync(
                $"{app.Environment.ApplicationName} cannot start in the environment {environment}: {Misconfiguration.In(exception)}");
            return 1;
        }

        await app.RunAsync();
        return 0;
    }

    /// <summary>False for a host that a test or a tool runs, which wants the exception.</summary>
    private static bool OwnsProcess(WebApplication app) =>
        Assembly.GetEntryAssembly()?.GetName().Name == app.Environment.ApplicationName;
}
