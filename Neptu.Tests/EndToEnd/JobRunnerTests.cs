using System.Collections.Concurrent;
using Neptu.LocalHost;
using Neptu.LocalHost.Scheduling;
using Neptu.Tests.Support;
using Shouldly;
using Xunit;

namespace Neptu.Tests.EndToEnd;

/// <summary>The jobs program as the schedule starts it.</summary>
public sealed class JobRunnerTests(NeptuServers servers)
{
    private static readonly DateTimeOffset _occurrence = new(2026, 2, 13, 16, 0, 0, TimeSpan.Zero);

    private readonly ConcurrentQueue<string> _log = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_job_does_the_work_of_the_occurrence_it_is_started_for()
    {
        var runner = Runner(await servers.CreateDatabaseAsync(Token));

        var outcome = await runner.RunAsync(Job("daily", timeoutSeconds: 60), _occurrence, Token);

        outcome.ExitCode.ShouldBe(0, string.Join('\n', _log));
        _log.ShouldContain(line => line.StartsWith("job-test | ") && line.Contains("daily readings from 2026-02-14 on")); // Bali's day
    }

    [Fact]
    public async Task The_exit_code_is_the_jobs_own() =>
        (await Runner("Host=nowhere").RunAsync(Job("no-such-job", timeoutSeconds: 60), _occurrence, Token)).ShouldSatisfyAllConditions(
            outcome => outcome.ExitCode.ShouldBe(2),
            outcome => outcome.TimedOut.ShouldBeFalse());

    [Fact]
    public async Task A_job_that_lasts_too_long_is_ended()
    {
        var outcome = await Runner("Host=nowhere").RunAsync(Job("daily", timeoutSeconds: 0), _occurrence, Token);

        outcome.TimedOut.ShouldBeTrue();
        outcome.ExitCode.ShouldNotBe(0);
    }

    private static JobFacts Job(string command, int timeoutSeconds) => new("job-test", command, Cron: null, Cpu: 0.25, Memory: "0.5Gi", timeoutSeconds);

    private JobRunner Runner(string connectionString) => new(
        Checkout.Find(),
        new Dictionary<string, string?> { ["ConnectionStrings__neptu"] = connectionString, ["DOTNET_ENVIRONMENT"] = "Development" },
        (name, line) => _log.Enqueue($"{name} | {line}"),
        TimeProvider.System);
}
