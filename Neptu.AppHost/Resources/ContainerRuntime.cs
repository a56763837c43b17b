using System.ComponentModel;
using System.Diagnostics;
using Microsoft.Extensions.Configuration;

namespace Neptu.AppHost.Resources;

/// <summary>Whether containers can be run here: a client that is installed without a running daemon does not count.</summary>
internal static class ContainerRuntime
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(10);

    /// <summary>Asks the runtime that Aspire is told to use, else those that it looks for.</summary>
    public static async Task<bool> AnswersAsync(IConfiguration configuration)
    {
        var configured = configuration["ASPIRE_CONTAINER_RUNTIME"] ?? configuration["DOTNET_ASPIRE_CONTAINER_RUNTIME"];
        string[] candidates = configured is { Length: > 0 } ? [configured] : ["docker", "podman"];
        var answers = await Task.WhenAll(candidates.Select(AnswersAsync));
        return answers.Contains(true);
    }

    private static async Task<bool> AnswersAsync(string runtime)
    {
        // What Aspire's orchestrator asks: it needs the daemon, unlike --version.
        var start = new ProcessStartInfo(runtime, ["container", "ls", "-n", "1"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using var process = Process.Start(start)!;
            using var patience = new CancellationTokenSource(_patience);
            try
            {
                await process.WaitForExitAsync(patience.Token);
                return process.ExitCode == 0;
            }
            catch (OperationCanceledException)
            {
                process.Kill(entireProcessTree: true);
                return false;
            }
        }
        catch (Win32Exception)
        {
            return false; // not installed
        }
    }
}
