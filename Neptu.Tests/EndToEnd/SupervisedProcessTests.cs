using Aspire.Hosting;
using System.Collections.Concurrent;
using System.Diagnostics;
using Neptu.AppHost.Processes;
using Neptu.Tests.Support;
using Shouldly;
using Xunit;

namespace Neptu.Tests.EndToEnd;

/// <summary>Children that never outlive whoever started them.</summary>
public sealed class SupervisedProcessTests
{
    private const string Mark = "NEPTU_SUPERVISED_TEST";

    // Says so when it can be signalled; the loop's own sleep is in the same group.
    private const string Endless = "echo ready; while :; do sleep 0.05; done";
    private const string Obedient = $"trap 'echo stopping; exit 3' TERM; {Endless}";
    private const string Stubborn = $"trap '' TERM; {Endless}";

    private readonly string _mark = Guid.NewGuid().ToString("N");
    private readonly ConcurrentQueue<string> _lines = new();
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_child_that_ends_by_itself_gives_its_output_and_its_exit_code()
    {
        await using var process = Start("echo out; echo err >&2; exit 7");

        (await process.Exited.WaitAsync(Token)).ShouldBe(7);
        _lines.ShouldBe(["out", "err"], ignoreOrder: true);
        process.LastLines.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_child_that_is_stopped_gets_its_signal_and_may_end_in_order()
    {
        await using var process = Start(Obedient);
        await _ready.Task.WaitAsync(Token);

        await process.StopAsync();

        (await process.Exited).ShouldBe(3);
        _lines.ShouldContain("stopping");
        Left().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_child_that_does_not_listen_is_killed_once_its_grace_is_over()
    {
        await using var process = Start(Stubborn, grace: TimeSpan.FromSeconds(0.3));
        await _ready.Task.WaitAsync(Token);

        await process.StopAsync();

        (await process.Exited).ShouldBe(137);
        Left().ShouldBeEmpty();
    }

    [Fact]
    public async Task What_a_child_started_in_the_background_goes_with_it()
    {
        await using var process = Start("sleep 600 & exit 0");

        (await process.Exited.WaitAsync(Token)).ShouldBe(0);
        Left().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_program_that_is_missing_is_named()
    {
        await using var process = SupervisedProcess.Start(new ProcessPlan("test", "no-such-program"), Keep);

        (await process.Exited.WaitAsync(Token)).ShouldBe(127);
        process.LastLines.ShouldContain(line => line.Contains("no-such-program"));
    }

    [Fact]
    public async Task The_last_command_is_run_when_everything_else_has_ended()
    {
        var file = Path.Combine(TestDirectory.Root, _mark);
        await using var process = Start(Stubborn, grace: TimeSpan.Zero, after: $"touch {file}");
        await _ready.Task.WaitAsync(Token);

        await process.StopAsync();

        File.Exists(file).ShouldBeTrue();
    }

    [Fact]
    public async Task A_child_that_ends_before_it_serves_is_said_to_have_and_why()
    {
        var plan = new ProcessPlan("frog", "sh", "-c", "echo no water here; exit 9");

        var error = await Should.ThrowAsync<DistributedApplicationException>(() => SupervisedProcess.StartAsync(
            plan, Keep, _ => Task.FromResult(false), TimeSpan.FromSeconds(30), Token));

        error.Message.ShouldBe("frog ended with exit code 9 before it was ready:\n  no water here");
    }

    [Fact]
    public async Task A_child_that_never_serves_is_stopped_when_the_time_is_up()
    {
        var plan = Plan(Endless, TimeSpan.FromSeconds(1));

        var error = await Should.ThrowAsync<DistributedApplicationException>(() => SupervisedProcess.StartAsync(
            plan, Keep, _ => Task.FromResult(false), TimeSpan.FromSeconds(0.5), Token));

        error.Message.ShouldStartWith("test was not ready within");
        Left().ShouldBeEmpty();
    }

    [Fact]
    public async Task When_the_starter_and_its_whole_group_are_killed_the_child_ends_all_the_same()
    {
        // A starter of its own: a shell that holds the pipe and waits. setsid makes it the leader of a group to kill.
        var script = Path.Combine(AppContext.BaseDirectory, "Processes", "supervise.sh");
        var start = new ProcessStartInfo(
            "setsid", ["sh", "-c", "sleep 600 | setsid sh \"$0\" TERM 5 sh -c \"$1\"", script, Stubborn]) { RedirectStandardOutput = true };
        start.Environment[Mark] = _mark;
        using var starter = Process.Start(start)!;
        (await starter.StandardOutput.ReadLineAsync(Token)).ShouldBe("ready");

        await Signals.SendToGroupAsync("KILL", starter.Id);

        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Token);
        patience.CancelAfter(TimeSpan.FromSeconds(5));
        while (Left().Count > 0) await timer.WaitForNextTickAsync(patience.Token);
    }

    private SupervisedProcess Start(string script, TimeSpan? grace = null, string? after = null) =>
        SupervisedProcess.Start(Plan(script, grace ?? TimeSpan.FromSeconds(5)) with { After = after }, Keep);

    private ProcessPlan Plan(string script, TimeSpan grace) => new("test", "sh", "-c", script)
    {
        Environment = new Dictionary<string, string?> { [Mark] = _mark },
        Grace = grace,
    };

    private void Keep(string line)
    {
        _lines.Enqueue(line);
        if (line == "ready") _ready.TrySetResult();
    }

    private IReadOnlyList<int> Left() => ProcessTable.StartedWith(Mark, _mark);
}
