#:property PublishAot=false
#:property UseSharedCompilation=false

// The one script a person needs: it builds what a command needs, unless nothing has changed, and hands over to the AppHost or the tests.

using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;

const string Usage = """
    dotnet neptu.cs COMMAND

      up                Starts everything and shows where it is, until Ctrl-C
                        --reset deletes the data first, --no-schedule leaves jobs to be run by hand,
                        --isolated takes free ports, to run beside another copy,
                        --offline emulates Solana and Privy: docs/offline.md
      job NAME          Runs one job of the running system now: `job` alone lists them
      openapi           Builds the API and keeps its OpenAPI document as docs/openapi.json
      test [ARGUMENTS]  Runs the tests, which install what they need; arguments go to the test runner
    """;

var root = (string)AppContext.GetData("EntryPointFileDirectoryPath")!;
using var stop = new StopRequest();
var script = new Script(root, new Dotnet(root, stop.Token));
try
{
    switch (args)
    {
        case ["up", .. var rest]:
            return await script.UpAsync(rest);
        case ["job", .. var rest]:
            return await script.JobAsync(rest);
        case ["openapi"]:
            return await script.OpenApiAsync();
        case ["test", .. var rest]:
            return await script.TestAsync(rest);
        case []:
            Console.WriteLine(Usage);
            return 0;
        default:
            Console.Error.WriteLine($"There is no command '{args[0]}'.{Environment.NewLine}{Environment.NewLine}{Usage}");
            return 2;
    }
}
catch (OperationCanceledException) when (stop.Token.IsCancellationRequested)
{
    return args is ["up", ..] ? 0 : 130;
}
catch (ScriptException e)
{
    Console.Error.WriteLine(e.Message);
    return 1;
}

/// <summary>The commands.</summary>
internal sealed class Script(string root, Dotnet dotnet)
{
    // A run that finds fewer tests has lost some; raise it as tests are added.
    private const int FewestTests = 2640;

    private static readonly string[] _decisive = ["HOME", "NUGET_PACKAGES", "PublishToAzure"];

    public async Task<int> UpAsync(string[] rest)
    {
        await BuildAsync("Neptu.AppHost");
        return await dotnet.RunAsync(
            [Assembly("Neptu.AppHost"), .. rest],
            new()
            {
                ["DOTNET_ENVIRONMENT"] = Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT") ?? "Development",

                // Aspire ends the AppHost when this process is gone, however it ended.
                ["ASPIRE_CLI_PID"] = $"{Environment.ProcessId}",
            });
    }

    public async Task<int> JobAsync(string[] rest)
    {
        await BuildAsync("Neptu.Jobs");
        var environment = RunningEnvironment();
        var exitCode = await dotnet.RunAsync([Assembly("Neptu.Jobs"), .. rest], environment);
        if (exitCode == 1 && environment is null)
            Console.Error.WriteLine("Neptu does not run here, or is still starting: start it with `dotnet neptu.cs up`.");
        return exitCode;
    }

    public async Task<int> OpenApiAsync()
    {
        await BuildAsync("Neptu.Api");
        var kept = Path.Combine(root, "docs", "openapi.json");
        File.Copy(Path.Combine(root, "Neptu.Api", "obj", "openapi", "Neptu.Api.json"), kept, overwrite: true);
        Console.WriteLine($"The document is in {kept}");
        return 0;
    }

    public async Task<int> TestAsync(string[] rest)
    {
        await BuildAsync("Neptu.Tests");
        var report = new FileInfo(Path.Combine(root, "TestResults", "neptu.trx"));
        report.Directory!.Create();
        report.Delete();
        var exitCode = await dotnet.RunAsync(
            [
                "test", "--project", "Neptu.Tests", "--no-build", "--minimum-expected-tests", $"{(rest.Length == 0 ? FewestTests : 1)}",
                "--results-directory", report.DirectoryName!, "--report-xunit-trx", "--report-xunit-trx-filename", report.Name, .. rest,
            ]);
        report.Refresh();
        if (!report.Exists) throw new ScriptException("The run left no report: no test was run to its end.");

        var counters = XDocument.Load(report.FullName).Descendants().Single(element => element.Name.LocalName == "Counters");
        var notPassed = Count("failed") + Count("error") + Count("timeout") + Count("aborted");
        Console.WriteLine($"{Count("passed")} passed, {notPassed} failed");
        return exitCode == 0 && notPassed > 0 ? 1 : exitCode;

        int Count(string name) => (int?)counters.Attribute(name) ?? 0;
    }

    /// <summary>What the running AppHost gives its jobs; null where none runs.</summary>
    private Dictionary<string, string>? RunningEnvironment()
    {
        var record = Path.Combine(root, ".neptu", "run.json");
        return File.Exists(record) && JsonDocument.Parse(File.ReadAllText(record)).RootElement.TryGetProperty("JobEnvironment", out var environment)
            ? environment.Deserialize<Dictionary<string, string>>()
            : null;
    }

    /// <summary>Builds a project with what it refers to, unless no file has changed since the last build.</summary>
    private async Task BuildAsync(string project)
    {
        var stamp = Path.Combine(root, project, "obj", "neptu.stamp");
        var state = SourceState();
        if (File.Exists(Assembly(project)) && File.Exists(stamp) && await File.ReadAllTextAsync(stamp) == state) return;

        // No node or compiler server stays behind.
        string[] arguments = ["build", project, "--nologo", "-v", "q", "-clp:ErrorsOnly;NoSummary", "-nodeReuse:false", "-p:UseSharedCompilation=false"];
        var (exitCode, output) = await dotnet.CaptureAsync($"Restoring and building {project}", arguments);
        if (exitCode != 0) throw new ScriptException($"{project} does not build:{Environment.NewLine}{output}");
        await File.WriteAllTextAsync(stamp, state);
    }

    /// <summary>A hash of everything that decides about a build: names, times and sizes of the sources, the SDK, the package cache.</summary>
    private string SourceState()
    {
        var sources = new DirectoryInfo(root).EnumerateDirectories("Neptu.*").SelectMany(Files)
            .Concat(new DirectoryInfo(root).EnumerateFiles())
            .Select(file => $"{file.FullName} {file.LastWriteTimeUtc:O} {file.Length}")
            .Order(StringComparer.Ordinal);
        var machine = _decisive.Select(Environment.GetEnvironmentVariable).Prepend(RuntimeEnvironment.GetRuntimeDirectory());
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', machine.Concat(sources)))));
    }

    private static IEnumerable<FileInfo> Files(DirectoryInfo folder) => folder.Name is "bin" or "obj"
        ? []
        : folder.EnumerateFiles().Concat(folder.EnumerateDirectories().SelectMany(Files));

    private string Assembly(string project) => Path.Combine(root, project, "bin", "Debug", "net10.0", $"{project}.dll");
}

/// <summary>Runs dotnet commands, and asks them to stop when this program is asked to.</summary>
internal sealed class Dotnet(string root, CancellationToken stop)
{
    private static readonly string _program = Path.GetFullPath(
        Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));

    /// <summary>Runs a command on this terminal and returns its exit code.</summary>
    public async Task<int> RunAsync(string[] arguments, Dictionary<string, string>? environment = null)
    {
        var start = Start(arguments);
        foreach (var (name, value) in environment ?? []) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        return await ExitCodeAsync(process);
    }

    /// <summary>Runs a command without showing its output, with a clock.</summary>
    public async Task<(int ExitCode, string Output)> CaptureAsync(string step, string[] arguments)
    {
        var start = Start(arguments);
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var output = Task.WhenAll(process.StandardOutput.ReadToEndAsync(CancellationToken.None), process.StandardError.ReadToEndAsync(CancellationToken.None));
        var exitCode = ExitCodeAsync(process);
        while (!Console.IsOutputRedirected && await Task.WhenAny(exitCode, Task.Delay(250, CancellationToken.None)) != exitCode)
            Console.Write($"\r{step}: {clock.Elapsed.TotalSeconds:0} s");
        await exitCode;
        Console.WriteLine($"{(Console.IsOutputRedirected ? "" : "\r")}{step}: {clock.Elapsed.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture)} s");
        stop.ThrowIfCancellationRequested();
        return (await exitCode, string.Concat(await output));
    }

    private ProcessStartInfo Start(string[] arguments) => new(_program, arguments)
    {
        WorkingDirectory = root,
        Environment = { ["MSBUILDDISABLENODEREUSE"] = "1", ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0" },
    };

    private async Task<int> ExitCodeAsync(Process process)
    {
        await using var stopping = stop.Register(() => Terminate(process));
        await process.WaitForExitAsync(CancellationToken.None);
        return process.ExitCode;
    }

    /// <summary>Asks a process to stop. Ctrl-C has reached it already where there is a terminal; a second request does no harm.</summary>
    private static void Terminate(Process process)
    {
        if (process.HasExited) return;
        if (OperatingSystem.IsWindows()) process.Kill(entireProcessTree: true);
        else Process.Start("sh", ["-c", "kill -TERM \"$0\"", $"{process.Id}"]).WaitForExit();
    }
}

/// <summary>Ctrl-C, a request to end, a closed terminal, or the end of the dotnet command that runs this program.</summary>
internal sealed class StopRequest : IDisposable
{
    private readonly CancellationTokenSource _source = new();
    private readonly PosixSignalRegistration[] _signals;

    public StopRequest()
    {
        _signals = [.. new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP, PosixSignal.SIGQUIT }
            .Select(signal => PosixSignalRegistration.Create(signal, context =>
            {
                context.Cancel = true; // the default would end this process before its child
                _source.Cancel();
            }))];
        if (OperatingSystem.IsLinux()) _ = WatchParentAsync();
    }

    public CancellationToken Token => _source.Token;

    public void Dispose()
    {
        foreach (var signal in _signals) signal.Dispose();
        _source.Cancel();
        _source.Dispose();
    }

    private async Task WatchParentAsync()
    {
        var first = ParentId();
        if (File.ReadAllText($"/proc/{first}/comm").TrimEnd() != "dotnet") return;

        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(250));
        while (ParentId() == first)
        {
            if (_source.IsCancellationRequested) return;
            await timer.WaitForNextTickAsync(CancellationToken.None);
        }

        await _source.CancelAsync();
    }

    // The name in parentheses may hold anything; the state and the parent follow it (proc_pid_stat(5)).
    private static string ParentId() => File.ReadAllText("/proc/self/stat").Split(") ")[^1].Split(' ')[1];
}

/// <summary>What a person has to know; the message says it all.</summary>
internal sealed class ScriptException(string message) : Exception(message);
