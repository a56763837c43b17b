using System.Diagnostics;
using Xunit;

namespace Neptu.Tests.Support;

/// <summary>The API as a process of its own, for a test that kills it.</summary>
internal sealed class ApiProcess : IAsyncDisposable
{
    private const string Listening = "Now listening on: ";

    private readonly Process _process;

    private ApiProcess(Process process, string address) => (_process, Client) = (process, new() { BaseAddress = new(address) });

    public HttpClient Client { get; }

    /// <summary>Starts it in Development, on a port of its own, and waits until it listens.</summary>
    public static async Task<ApiProcess> StartAsync(string connectionString)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Neptu.Api.dll"), "--urls", "http://127.0.0.1:0"])
        {
            RedirectStandardOutput = true,
        };
        start.Environment["ConnectionStrings__neptu"] = connectionString;
        start.Environment["DOTNET_ENVIRONMENT"] = "Development";
        var process = Process.Start(start)!;
        List<string> lines = [];
        while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            lines.Add(line);
            if (line.IndexOf(Listening, StringComparison.Ordinal) is var at and >= 0)
                return new(process, line[(at + Listening.Length)..].Trim());
        }

        throw new InvalidOperationException($"The API did not start: {string.Join('\n', lines)}");
    }

    /// <summary>Gives it no time to put anything in order.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (!_process.HasExited)
            await KillAsync();
        _process.Dispose();
    }
}
