using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;
using Neptu.AppHost.Processes;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Support;

/// <summary>
/// The local host as a person starts it, but on free ports and with data of its own. Everything that descends from it
/// carries a mark in its environment, so that a test can say what is left of it.
/// </summary>
internal sealed partial class LocalHostProcess : IAsyncDisposable
{
    private const string MarkVariable = "NEPTU_TEST_MARK";
    private static readonly TimeSpan ReadyWithin = TimeSpan.FromSeconds(60);

    private readonly string _mark = Guid.NewGuid().ToString("N");
    private readonly ConcurrentQueue<string> _lines = new();
    private readonly TaskCompletionSource _logsBegin = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SupervisedProcess _process;

    public LocalHostProcess(string state, params string[] options)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "Neptu.LocalHost.dll");
        var plan = new ProcessPlan("up", "dotnet", [program, "up", "--free-ports", "--state", state, .. options])
        {
            Environment = new Dictionary<string, string?> { [MarkVariable] = _mark },
            Grace = TimeSpan.FromSeconds(15),
        };
        _process = SupervisedProcess.Start(plan, Keep);
    }

    /// <summary>The local host's own process, while it runs.</summary>
    public int Id => DescendantIds().Single(id => LocalHostCommandLine().IsMatch(ProcessTable.CommandLine(id)));

    public string Output => string.Join('\n', _lines);

    /// <summary>The first address of a resource, once the table is shown.</summary>
    public async Task<Uri> AddressOfAsync(string resource)
    {
        await Task.WhenAny(_logsBegin.Task, ExitedAsync()).WaitAsync(ReadyWithin, TestContext.Current.CancellationToken);
        var row = TableRow().Matches(Output).SingleOrDefault(row => row.Groups["name"].Value == resource);
        row.ShouldNotBeNull(Output);
        return new Uri(row.Groups["address"].Value);
    }

    public Task<int> ExitedAsync() => _process.Exited.WaitAsync(TestContext.Current.CancellationToken);

    public Task SignalAsync(string signal) => Signals.SendAsync(signal, Id);

    /// <summary>Whatever descends from this process, itself included, and still lives.</summary>
    public IReadOnlyList<int> DescendantIds() => ProcessTable.StartedWith(MarkVariable, _mark);

    /// <summary>Their command lines.</summary>
    public IReadOnlyList<string> Descendants() => [.. DescendantIds().Select(ProcessTable.CommandLine).Where(line => line.Length > 0)];

    /// <summary>Returns when nothing is left, or fails with what is.</summary>
    public async Task EverythingIsGoneWithinAsync(TimeSpan patience)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        var clock = Stopwatch.StartNew();
        while (Descendants() is { Count: > 0 } left)
        {
            clock.Elapsed.ShouldBeLessThan(patience, string.Join('\n', left));
            await timer.WaitForNextTickAsync(TestContext.Current.CancellationToken);
        }
    }

    public ValueTask DisposeAsync() => _process.DisposeAsync();

    private void Keep(string line)
    {
        _lines.Enqueue(line);
        if (line.StartsWith("worker  ", StringComparison.Ordinal) || line.StartsWith("api  ", StringComparison.Ordinal))
            _logsBegin.TrySetResult();
    }

    [GeneratedRegex("^dotnet .* up --free-ports ")]
    private static partial Regex LocalHostCommandLine();

    [GeneratedRegex(@"^\| (?<name>\S+) +\| running[^|]*\| (?<address>http://[^ ,]+)", RegexOptions.Multiline)]
    private static partial Regex TableRow();
}
