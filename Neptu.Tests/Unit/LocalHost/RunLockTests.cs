using Neptu.LocalHost;
using Neptu.Tests.Support;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Unit.LocalHost;

public sealed class RunLockTests
{
    private static readonly RunRecord _record = new(4711, new() { ["ConnectionStrings__neptu"] = "Host=h" }, new() { ["api"] = "http://localhost:3000" });

    private readonly string _state = Path.Combine(TestDirectory.Root, $"lock-{Guid.NewGuid():N}");
    private readonly List<string> _notes = [];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Other_commands_see_what_runs_while_it_runs_and_no_longer()
    {
        RunLock.Running(_state).ShouldBeNull();

        using (var running = await RunLock.TakeAsync(_state, _notes.Add, Token))
        {
            RunLock.Running(_state).ShouldBeNull();
            running.Publish(_record);
            RunLock.Running(_state)!.Environment.ShouldBe(_record.Environment);
        }

        RunLock.Running(_state).ShouldBeNull();
    }

    [Fact]
    public async Task A_second_command_is_told_which_process_is_in_its_way()
    {
        using var running = await RunLock.TakeAsync(_state, _notes.Add, Token);
        running.Publish(_record);

        var error = await Should.ThrowAsync<LocalHostException>(() => RunLock.TakeAsync(_state, _notes.Add, Token));

        error.Message.ShouldContain("kill 4711");
    }

    [Fact]
    public async Task A_command_waits_for_one_that_is_ending()
    {
        var ending = await RunLock.TakeAsync(_state, _notes.Add, Token);
        ending.Publish(_record);
        ending.Withdraw();

        var next = RunLock.TakeAsync(_state, _notes.Add, Token);
        next.IsCompleted.ShouldBeFalse();
        ending.Dispose();

        (await next).Dispose();
        _notes.ShouldBe(["Waiting for another command of this checkout to end"]);
    }

    [Fact]
    public async Task The_record_is_for_its_owner_alone()
    {
        using var running = await RunLock.TakeAsync(_state, _notes.Add, Token);
        running.Publish(_record);

        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(Path.Combine(_state, "run.json")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }
}
