using System.CommandLine;
using Neptu.LocalHost.Processes;
using Neptu.LocalHost.Terminal;

namespace Neptu.LocalHost.Commands;

/// <summary>The commands and what they share: the way to stop, and the way to say what went wrong.</summary>
internal static class CommandLine
{
    private const int Failed = 1;
    private const int Usage = 2;
    private const int Interrupted = 130;

    private static readonly string[] _ofTheProgram = ["--help", "-h", "-?", "--version"];

    /// <summary>Runs a command line; without a command it is <c>up</c>, with its options.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("Runs Neptu as plain processes of this machine.") { Up(), Job(), Prepare() };
        var isUp = args is [] or [['-', ..], ..] && !args.Any(_ofTheProgram.Contains);
        var parsed = root.Parse(isUp ? ["up", .. args] : args);
        if (parsed.Errors.Count > 0) return Explain(root, parsed);

        // Signals are this program's own matter: a stop takes longer than the library would wait.
        return await parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null });
    }

    private static Command Up()
    {
        var reset = new Option<bool>("--reset") { Description = "Throws away the servers' data first" };
        var noSchedule = new Option<bool>("--no-schedule") { Description = "Leaves the scheduled jobs out" };
        var freePorts = new Option<bool>("--free-ports") { Description = "Takes free ports, beside another topology" };
        var state = StateOption();
        var command = new Command("up", "Starts everything and shows its logs until it is stopped") { reset, noSchedule, freePorts, state };
        command.SetAction((parsed, _) => GuardedAsync(stoppedExitCode: 0, (checkout, stop) =>
        {
            var options = new UpOptions(parsed.GetValue(reset), !parsed.GetValue(noSchedule), parsed.GetValue(freePorts));
            return new UpCommand(At(checkout, parsed.GetValue(state)), options, Output.Create(), TimeProvider.System).RunAsync(stop);
        }));
        return command;
    }

    private static Command Job()
    {
        var name = new Argument<string>("name") { Description = string.Join(", ", JobCommand.Known.Select(job => job.Command)) };
        name.AcceptOnlyFromAmong([.. JobCommand.Known.SelectMany(job => new[] { job.Command, job.Name }).Distinct()]);
        var state = StateOption();
        var command = new Command("job", "Runs one job now, as if its schedule named this minute") { name, state };
        command.SetAction((parsed, _) => GuardedAsync(Interrupted, (checkout, stop) =>
            new JobCommand(At(checkout, parsed.GetValue(state)), Output.Create(), TimeProvider.System).RunAsync(parsed.GetRequiredValue(name), stop)));
        return command;
    }

    private static Command Prepare()
    {
        var command = new Command("prepare", "Installs what the tests need and this machine lacks");
        command.SetAction((_, _) => GuardedAsync(Interrupted, (checkout, stop) => new PrepareCommand(checkout, Output.Create()).RunAsync(stop)));
        return command;
    }

    private static Option<string?> StateOption() => new("--state") { Description = "The folder of data and passwords instead of .neptu" };

    private static Checkout At(Checkout checkout, string? state) => state is null ? checkout : checkout with { State = Path.GetFullPath(state) };

    private static async Task<int> GuardedAsync(int stoppedExitCode, Func<Checkout, CancellationToken, Task<int>> command)
    {
        using var signals = new StopSignals(TimeProvider.System);
        try
        {
            if (!OperatingSystem.IsLinux())
                throw new LocalHostException("The local host needs Linux (on Windows: WSL). Everywhere else run Neptu.AppHost with the Aspire packages.");
            return await command(Checkout.Find(), signals.Token);
        }
        catch (OperationCanceledException) when (signals.Token.IsCancellationRequested)
        {
            return stoppedExitCode;
        }
        catch (LocalHostException e)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return Failed;
        }
    }

    private static int Explain(RootCommand root, ParseResult parsed)
    {
        foreach (var error in parsed.Errors) Console.Error.WriteLine(error.Message);
        Console.Error.WriteLine("The commands:");
        foreach (var command in root.Subcommands) Console.Error.WriteLine($"  {command.Name,-10}{command.Description}");
        return Usage;
    }
}
