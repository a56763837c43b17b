#:property PublishAot=false
#:property UseSharedCompilation=false

// The one script a person needs. It finds out which packages this machine can restore, builds what a command needs,
// and hands over: to the Aspire application model, or to the same topology as plain processes.

using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

const string Usage = """
    dotnet neptu.cs COMMAND

      up                Starts everything, shows where it is, then its logs, until Ctrl-C
                        --reset throws the data away first, --no-schedule leaves the scheduled jobs out
      job NAME          Runs one job now: reply, comment, post, daily or migrate
      openapi           Builds the API and keeps its OpenAPI document as docs/openapi.json
      test [ARGUMENTS]  Installs what the tests need, then runs them; arguments go to the test runner
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
    private const int FewestTests = 2590;

    private static readonly TimeSpan _stopsWithin = TimeSpan.FromSeconds(15);

    public async Task<int> UpAsync(string[] rest)
    {
        var aspire = await new World(root, dotnet).IsAspireAsync();
        var project = aspire ? "Neptu.AppHost" : "Neptu.LocalHost";
        await BuildAsync(project);
        return await dotnet.RunAsync(_stopsWithin, aspire ? ["run", "--no-build", "--project", project, "--", .. rest] : [Assembly(project), "up", .. rest]);
    }

    public async Task<int> JobAsync(string[] rest)
    {
        _ = await new World(root, dotnet).IsAspireAsync();
        await BuildAsync("Neptu.LocalHost");
        return await dotnet.RunAsync(_stopsWithin, [Assembly("Neptu.LocalHost"), "job", .. rest]);
    }

    public async Task<int> OpenApiAsync()
    {
        _ = await new World(root, dotnet).IsAspireAsync();
        await BuildAsync("Neptu.Api");
        var kept = Path.Combine(root, "docs", "openapi.json");
        File.Copy(Path.Combine(root, "Neptu.Api", "obj", "openapi", "Neptu.Api.json"), kept, overwrite: true);
        Console.WriteLine($"The document is in {kept}");
        return 0;
    }

    public async Task<int> TestAsync(string[] rest)
    {
        _ = await new World(root, dotnet).IsAspireAsync();
        await BuildAsync("Neptu.Tests");
        if (await dotnet.RunAsync(_stopsWithin, [Assembly("Neptu.LocalHost"), "prepare"]) is not 0 and var failed) return failed;

        var report = new FileInfo(Path.Combine(root, "TestResults", "neptu.trx"));
        report.Directory!.Create();
        report.Delete();
        var exitCode = await dotnet.RunAsync(
            _stopsWithin,
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

    private async Task BuildAsync(string project)
    {
        // No node or compiler server stays behind.
        string[] arguments = ["build", project, "--nologo", "-v", "q", "-clp:ErrorsOnly;NoSummary", "-nodeReuse:false", "-p:UseSharedCompilation=false"];
        var (exitCode, output) = await dotnet.CaptureAsync($"Restoring and building {project}", arguments);
        if (exitCode != 0) throw new ScriptException($"{project} does not build:{Environment.NewLine}{output}");
    }

    private string Assembly(string project) => Path.Combine(root, project, "bin", "Debug", "net10.0", $"{project}.dll");
}

/// <summary>Which of the two package worlds this machine can restore: docs/adr/0001-two-package-worlds.md.</summary>
internal sealed partial class World(string root, Dotnet dotnet)
{
    private const string StampProperty = "UseAspireDecidedFor";

    // Other versions deserve another try.
    private static readonly string[] _decisive = ["Directory.Packages.props", "Neptu.AppHost/Neptu.AppHost.csproj"];

    private readonly string _file = Path.Combine(root, ".neptu", "world.props");

    /// <summary>Decides, says so in a line, and keeps the answer for plain dotnet commands and the IDE.</summary>
    public async Task<bool> IsAspireAsync()
    {
        if (Environment.GetEnvironmentVariable("UseAspire") is { Length: > 0 } given)
            return Say(bool.Parse(given), $"the environment says UseAspire={given}");
        if (Kept() is { } kept) return Say(kept, ".neptu/world.props says so; delete it to decide anew");

        var (failed, output) = await TryRestoreAsync(aspire: true);
        if (failed == 0) return Say(Keep(true), "the Aspire packages restore");

        var (failedToo, otherOutput) = await TryRestoreAsync(aspire: false);
        if (failedToo != 0) throw new ScriptException($"Neither the Aspire packages nor the others can be restored:{Environment.NewLine}{output}{otherOutput}");
        return Say(Keep(false), $"the Aspire packages do not restore ({Reason(output)})");
    }

    private static bool Say(bool aspire, string why)
    {
        Console.WriteLine($"World: {(aspire ? "Aspire" : "local host")}, because {why}");
        return aspire;
    }

    private Task<(int ExitCode, string Output)> TryRestoreAsync(bool aspire) => dotnet.CaptureAsync(
        $"Trying to restore the packages {(aspire ? "with" : "without")} Aspire",
        ["restore", "Neptu.AppHost", "-v", "q", "-nodeReuse:false", $"-p:UseAspire={(aspire ? "true" : "false")}"]);

    private bool? Kept()
    {
        if (!File.Exists(_file)) return null;
        var properties = XDocument.Load(_file).Descendants().ToLookup(element => element.Name.LocalName, element => element.Value);
        var isForThis = properties[StampProperty].FirstOrDefault() is not { } stamp || stamp == Stamp();
        return isForThis && bool.TryParse(properties["UseAspire"].FirstOrDefault(), out var aspire) ? aspire : null;
    }

    private bool Keep(bool aspire)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_file)!);
        File.WriteAllText(_file, $"""
            <Project>
              <PropertyGroup>
                <UseAspire Condition="'$(UseAspire)' == ''">{(aspire ? "true" : "false")}</UseAspire>
                <{StampProperty}>{Stamp()}</{StampProperty}>
              </PropertyGroup>
            </Project>

            """);
        return aspire;
    }

    private string Stamp() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Concat(_decisive.Select(file => File.ReadAllText(Path.Combine(root, file)))))))[..16];

    private static string Reason(string output) =>
        ErrorWithCode().Match(output) is { Success: true } match ? match.Groups[1].Value.Trim().TrimEnd('.') : output.Split('\n')[0].Trim();

    [GeneratedRegex(@"error [A-Z]+\d+: (.+?)(?: \[|$)", RegexOptions.Multiline)]
    private static partial Regex ErrorWithCode();
}

/// <summary>Runs dotnet commands that end when this program ends, however it ends.</summary>
internal sealed class Dotnet(string root, CancellationToken stop)
{
    private static readonly string _program = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "dotnet"));

    /// <summary>Runs a command on this terminal and returns its exit code.</summary>
    public async Task<int> RunAsync(TimeSpan stopsWithin, string[] arguments)
    {
        using var process = Process.Start(Supervised(stopsWithin, arguments))!;
        return await ExitCodeAsync(process);
    }

    /// <summary>Runs a command out of sight, with a clock to look at.</summary>
    public async Task<(int ExitCode, string Output)> CaptureAsync(string step, string[] arguments)
    {
        var start = Supervised(TimeSpan.FromSeconds(2), arguments);
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

    /// <summary>On Linux under the supervisor, whose pipe the kernel closes with this process.</summary>
    private ProcessStartInfo Supervised(TimeSpan stopsWithin, string[] arguments)
    {
        var supervisor = Path.Combine(root, "Neptu.LocalHost", "Processes", "supervise.sh");
        IEnumerable<string> command = OperatingSystem.IsLinux()
            ? ["setsid", "sh", supervisor, "TERM", $"{stopsWithin.TotalSeconds * 10}", _program, .. arguments]
            : [_program, .. arguments];
        return new ProcessStartInfo(command.First(), command.Skip(1))
        {
            WorkingDirectory = root,
            RedirectStandardInput = OperatingSystem.IsLinux(),
            Environment = { ["MSBUILDDISABLENODEREUSE"] = "1", ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0" },
        };
    }

    private async Task<int> ExitCodeAsync(Process process)
    {
        // Elsewhere Ctrl-C reaches the child by itself.
        await using var stopping = stop.Register(() =>
        {
            if (process.StartInfo.RedirectStandardInput) process.StandardInput.Close();
        });
        await process.WaitForExitAsync(CancellationToken.None);
        return process.ExitCode;
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
                context.Cancel = true; // the default would end this process before its children
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
