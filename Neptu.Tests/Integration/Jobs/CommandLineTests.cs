using Neptu.Tests.Support;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Integration.Jobs;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("nonsense")]
    [InlineData()]
    public async Task An_unknown_job_is_answered_with_the_list_of_jobs(params string[] arguments)
    {
        var run = await JobProcess.RunAsync(null, arguments);

        run.ExitCode.ShouldBe(2);
        foreach (var job in new[] { "migrate", "daily", "reply", "comment", "post", "calendar" })
            run.Error.ShouldContain(job);
    }

    [Theory]
    [InlineData("calendar")]
    [InlineData("calendar", "--from", "2026-02-31", "--to", "2026-03-01")]
    [InlineData("calendar", "--from", "2026-03-02", "--to", "2026-03-01")]
    [InlineData("calendar", "--from", "2026-03-01", "--to", "2026-03-01", "--format", "xml")]
    [InlineData("daily", "--nonsense")]
    public async Task A_command_line_that_makes_no_sense_prints_nothing_but_why(params string[] arguments)
    {
        var run = await JobProcess.RunAsync(null, arguments);

        run.ExitCode.ShouldBe(2);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldNotBeEmpty();
        run.Error.ShouldNotContain("   at ");
    }

    [Theory]
    [InlineData("reply")]
    [InlineData("comment")]
    [InlineData("post")]
    public async Task The_forum_jobs_are_off_by_default_and_say_so(string job)
    {
        var run = await JobProcess.RunAsync("Host=127.0.0.1;Port=1", job);

        run.ExitCode.ShouldBe(0);
        run.Output.ShouldContain("The forum agent is off");
    }

}
