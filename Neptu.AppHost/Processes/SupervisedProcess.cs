using System.Diagnostics;
using System.Globalization;

namespace Neptu.AppHost.Processes;

/// <summary>
/// A child that never outlives this process. It runs under <c>supervise.sh</c>, which stops it when the pipe that
/// this object holds is closed: by <see cref="StopAsync"/>, or by the kernel when this process is gone.
/// </summary>
internal sealed class SupervisedProcess : IAsyncDisposable
{
    private static readonly string _script = Path.Combine(AppContext.BaseDirectory, "Processes", "supervise.sh");

    private readonly Process _supervisor;
    private readonly ProcessPlan _plan;
    private readonly LastLines _lastLines = new();

    private SupervisedProcess(Process supervisor, ProcessPlan plan, Action<string> onLine)
    {
        _supervisor = supervisor;
        _plan = plan;
        Exited = ReadToEndAsync(onLine);
    }

    /// <summary>What messages call it.</summary>
    public string Name => _plan.Name;

    /// <summary>The supervisor's process id: while it lives, the child may live.</summary>
    public int SupervisorId => _supervisor.Id;

    /// <summary>The end of what it printed so far.</summary>
    public IReadOnlyList<string> LastLines => _lastLines.ToList();

    /// <summary>Completes with the exit code when the child has ended and its output has been read.</summary>
    public Task<int> Exited { get; }

    /// <summary>Starts a child; <paramref name="onLine"/> gets every line of its standard output and error.</summary>
    /// <exception cref="DistributedApplicationException">The shell or setsid is missing.</exception>
    public static SupervisedProcess Start(ProcessPlan plan, Action<string> onLine)
    {
        var tenths = (int)Math.Ceiling(plan.Grace.TotalSeconds * 10);
        var start = new ProcessStartInfo("setsid")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = plan.WorkingDirectory ?? "",
        };
        IEnumerable<string> arguments =
            ["sh", _script, plan.StopSignal, tenths.ToString(CultureInfo.InvariantCulture), plan.FileName, .. plan.Arguments];
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        foreach (var (name, value) in plan.Environment) start.Environment[name] = value;
        if (plan.After is not null) start.Environment["SUPERVISE_AFTER"] = plan.After;

        try
        {
            return new SupervisedProcess(Process.Start(start)!, plan, onLine);
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            throw new DistributedApplicationException($"{plan.Name} cannot be started: setsid of util-linux did not run ({e.Message}).", e);
        }
    }

    /// <summary>Starts a child and returns when it serves; a child that does not is stopped again.</summary>
    /// <exception cref="DistributedApplicationException">It ended, or the time is up.</exception>
    public static async Task<SupervisedProcess> StartAsync(
        ProcessPlan plan, Action<string> onLine, Func<CancellationToken, Task<bool>> probe, TimeSpan within, CancellationToken cancellationToken)
    {
        var process = Start(plan, onLine);
        try
        {
            await process.WaitUntilAsync(probe, within, cancellationToken);
            return process;
        }
        catch
        {
            await process.DisposeAsync();
            throw;
        }
    }

    /// <summary>Ends the child in order, by force once its grace is over, and returns when nothing of it is left.</summary>
    public async Task StopAsync()
    {
        _supervisor.StandardInput.Close();
        try
        {
            await Exited.WaitAsync(_plan.Grace + TimeSpan.FromSeconds(3));
        }
        catch (TimeoutException)
        {
            // The supervisor itself is stuck or stopped; without it its session is orphaned, but this process may end.
            _supervisor.Kill(entireProcessTree: true);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _supervisor.Dispose();
    }

    private async Task<int> ReadToEndAsync(Action<string> onLine)
    {
        await Task.WhenAll(PumpAsync(_supervisor.StandardOutput), PumpAsync(_supervisor.StandardError));
        await _supervisor.WaitForExitAsync();
        return _supervisor.ExitCode;

        async Task PumpAsync(StreamReader output)
        {
            while (await output.ReadLineAsync() is { } line)
            {
                _lastLines.Add(line);
                onLine(line);
            }
        }
    }
}
