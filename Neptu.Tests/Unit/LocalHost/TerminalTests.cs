using Neptu.LocalHost.Terminal;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Unit.LocalHost;

public sealed class TerminalTests : IDisposable
{
    private readonly StringWriter _output = new();

    public void Dispose() => _output.Dispose();

    [Fact]
    public void Log_lines_wait_for_the_table_and_stand_under_their_resource()
    {
        var log = new LogPrinter(Output.Create(_output, isTerminal: false));
        log.Line("api", "listening");
        _output.ToString().ShouldBeEmpty();

        log.Release();
        log.Line("job-comment", "done");

        _output.ToString().ShouldBe($"api           | listening{Environment.NewLine}job-comment   | done{Environment.NewLine}");
    }

    [Fact]
    public void A_long_line_is_not_broken()
    {
        var log = new LogPrinter(Output.Create(_output, isTerminal: false));
        log.Release();
        var line = new string('x', 500);

        log.Line("api", line);

        _output.ToString().ShouldBe($"api           | {line}{Environment.NewLine}");
    }

    [Fact]
    public void The_table_shows_every_resource_with_state_and_address_and_no_escape_codes()
    {
        StatusTable.Write(Output.Create(_output, isTerminal: false), [new ResourceRow("api", "running", "http://localhost:3000"), new ResourceRow("[x]", "finished", "-")]);

        var lines = _output.ToString().Split(Environment.NewLine);
        lines.ShouldContain(line => line.Contains("| api      | running  | http://localhost:3000 |"));
        lines.ShouldContain(line => line.Contains("| [x]      | finished | -"));
        _output.ToString().ShouldNotContain("\e");
    }

    [Fact]
    public async Task Without_a_terminal_progress_is_a_line_a_step()
    {
        var console = Output.Create(_output, isTerminal: false);

        await ProgressDisplay.RunAsync(console, TimeProvider.System, async view =>
        {
            view.Note("Installing [it]");
            return await view.StepAsync("Starting postgres", () => Task.FromResult(1));
        });

        _output.ToString().ShouldMatch(@"^Installing \[it\]\r?\nStarting postgres: \d+\.\d s\r?\n$");
    }
}
