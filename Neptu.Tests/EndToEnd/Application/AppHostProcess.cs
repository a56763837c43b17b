using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Neptu.AppHost.Processes;
using Neptu.Tests.Support;
using Shouldly;
using Xunit;

namespace Neptu.Tests.EndToEnd.Application;

/// <summary>
/// The AppHost as a process of its own, on free ports and with data of its own. Everything that descends from it carries a mark in its
/// environment, by which a test finds what is left of it.
/// </summary>
internal sealed partial class AppHostProcess : IAsyncDisposable
{
    private const string MarkVariable = "NEPTU_TEST_MARK";

    private readonly string _mark = Guid.NewGuid().ToString("N");
    private readonly ConcurrentQueue<string> _lines = new();
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SupervisedProcess _process;

    private AppHostProcess(IReadOnlyList<string> arguments, Dictionary<string, string?> environment)
    {
        environment[MarkVariable] = _mark;
        environment["DOTNET_ENVIRONMENT"] = "Development";
        var program = Repository.PathOf("Neptu.AppHost", "bin", Configuration, "net10.0", "Neptu.AppHost.dll");
        _process = SupervisedProcess.Start(
            new ProcessPlan("apphost", "dotnet", [program, .. arguments]) { Environment = environment, Grace = TimeSpan.FromMinutes(1) }, Keep);
    }

    /// <summary>Debug or Release, whichever these tests were built in.</summary>
    private static string Configuration { get; } = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    /// <summary>The AppHost's own process id.</summary>
    public int Id => DescendantIds().Single(id => AppHostCommandLine().IsMatch(ProcessTable.CommandLine(id)));

    /// <summary>Everything that it has printed.</summary>
    public string Output => string.Join('\n', _lines);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Starts it on free ports.</summary>
    public static AppHostProcess Start(string state, params string[] arguments) =>
        new(["--isolated", $"--Neptu:StateFolder={state}", .. arguments], []);

    /// <summary>Starts it with these arguments alone, and variables besides.</summary>
    public static AppHostProcess StartAsIs(IReadOnlyList<string> arguments, Dictionary<string, string?>? environment = null) =>
        new(arguments, environment ?? []);

    /// <summary>Waits for the table and returns the address that it shows for a resource.</summary>
    public async Task<Uri> AddressOfAsync(string resource)
    {
        await Task.WhenAny(_ready.Task, _process.Exited).WaitAsync(Token);
        var row = TableRow().Matches(Output).SingleOrDefault(row => row.Groups["name"].Value == resource);
        row.ShouldNotBeNull(Output);
        return new Uri(row.Groups["address"].Value);
    }

    /// <summary>The exit code, once the process has ended.</summary>
    public Task<int> ExitedAsync() => _process.Exited.WaitAsync(Token);

    /// <summary>Sends a signal to the AppHost alone.</summary>
    public Task SignalAsync(string signal) => Signals.SendAsync(signal, Id);

    /// <summary>The command lines of everything that descends from it and still lives.</summary>
    public IReadOnlyList<string> Descendants() => [.. DescendantIds().Select(ProcessTable.CommandLine).Where(line => line.Length > 0)];

    /// <summary>Ids of the descendants with a program of this name.</summary>
    public IReadOnlyList<int> DescendantIds(string program) => [.. DescendantIds().Where(id => ProcessTable.Name(id) == program)];

    public async ValueTask DisposeAsync() => await _process.DisposeAsync();

    private IReadOnlyList<int> DescendantIds() => ProcessTable.StartedWith(MarkVariable, _mark);

    private void Keep(string line)
    {
        _lines.Enqueue(line);
        if (line.Contains("| job-daily ", StringComparison.Ordinal))
            _ready.TrySetResult();
    }

    [GeneratedRegex("^dotnet .*Neptu.AppHost.dll ")]
    private static partial Regex AppHostCommandLine();

    [GeneratedRegex(@"^\| (?<name>\S+) +\| running[^|]*\| (?<address>http://[^ ,]+)", RegexOptions.Multiline)]
    private static partial Regex TableRow();
}
