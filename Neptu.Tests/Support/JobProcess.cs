using System.Diagnostics;
using Xunit;

namespace Neptu.Tests.Support;

/// <summary>A job as the scheduler runs it: a process of its own, judged by its exit code.</summary>
internal static class JobProcess
{
    public static Task<JobResult> RunAsync(string? connectionString, params string[] arguments) =>
        RunAsync(connectionString, [], arguments);

    public static async Task<JobResult> RunAsync(
        string? connectionString, IEnumerable<(string Name, string Value)> settings, params string[] arguments)
    {
        using var process = Start(connectionString, settings, arguments);
        var cancellation = TestContext.Current.CancellationToken;
        var output = process.StandardOutput.ReadToEndAsync(cancellation);
        var error = process.StandardError.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        return new(process.ExitCode, await output, await error);
    }

    /// <summary>Starts a job and leaves it running.</summary>
    public static Process Start(string? connectionString, IEnumerable<(string Name, string Value)> settings, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Neptu.Jobs.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ConnectionStrings__neptu"] = connectionString;
        start.Environment["DOTNET_ENVIRONMENT"] = "Development";
        start.Environment.Remove("NEPTU_SCHEDULED_AT");
        foreach (var (name, value) in settings)
            start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        return Process.Start(start)!;
    }
}

/// <summary>How a job ended.</summary>
internal sealed record JobResult(int ExitCode, string Output, string Error);
