using System.Diagnostics;
using System.Globalization;
using Neptu.Tests.Support;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Unit.AppHost;

/// <summary>The script that guards a publication, on folders of the shape that the publish step writes.</summary>
public sealed class CheckBicepTests : IDisposable
{
    private static readonly Job[] Jobs =
    [
        new("migrate", null, 600), new("job-reply", "*/3 * * * *", 120), new("job-comment", "*/5 * * * *", 120),
        new("job-post", "*/10 * * * *", 180), new("job-reconcile", "*/5 * * * *", 240), new("job-daily", "0 0 * * *", 300),
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("neptu-bicep-").FullName;

    public CheckBicepTests()
    {
        foreach (var job in Jobs)
        {
            Directory.CreateDirectory(Path.Combine(_folder, job.Name));
            File.WriteAllText(FileOf(job.Name), Bicep(job));
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Six_jobs_that_are_jobs_pass()
    {
        var (exitCode, output) = await RunAsync(_folder);

        exitCode.ShouldBe(0, output);
        output.ShouldContain("All 6 jobs are published as jobs.");
    }

    [Theory]
    [InlineData("job-post", "Microsoft.App/jobs@", "Microsoft.App/containerApps@", "job-post: published as Microsoft.App/containerApps")]
    [InlineData("job-reply", "'*/3 * * * *'", "'*/4 * * * *'", "job-reply")]
    [InlineData("job-daily", "replicaTimeout: 300", "replicaTimeout: 1800", "replicaTimeout: 300")]
    [InlineData("job-comment", "'Schedule'", "'Manual'", "triggerType: 'Schedule'")]
    [InlineData("job-comment", "parallelism: 1", "parallelism: 10", "parallelism: 1")]
    [InlineData("migrate", "'Manual'", "'Schedule'", "triggerType: 'Manual'")]
    public async Task A_fault_in_one_job_fails_and_is_named(string job, string right, string wrong, string message)
    {
        var bicep = await File.ReadAllTextAsync(FileOf(job), TestContext.Current.CancellationToken);
        bicep.ShouldContain(right);
        bicep = bicep.Replace(right, wrong, StringComparison.Ordinal);
        await File.WriteAllTextAsync(FileOf(job), bicep, TestContext.Current.CancellationToken);

        var (exitCode, output) = await RunAsync(_folder);

        exitCode.ShouldBe(1, output);
        output.ShouldContain(message);
        output.ShouldContain("1 fault(s)");
    }

    [Fact]
    public async Task A_job_that_is_not_published_fails()
    {
        File.Delete(FileOf("migrate"));

        var (exitCode, output) = await RunAsync(_folder);

        exitCode.ShouldBe(1, output);
        output.ShouldContain("migrate.bicep is not there");
    }

    [Fact]
    public async Task Without_a_folder_it_says_how_it_is_used()
    {
        var (exitCode, output) = await RunAsync(Path.Combine(_folder, "no-such-folder"));

        exitCode.ShouldBe(2, output);
        output.ShouldContain("usage:");
    }

    private string FileOf(string job) => Path.Combine(_folder, job, $"{job}.bicep");

    private static string Bicep(Job job)
    {
        var trigger = job.Cron is null ? "manual" : "schedule";
        var cron = job.Cron is null ? "" : $"        cronExpression: '{job.Cron}'\n";
        return string.Create(CultureInfo.InvariantCulture, $$"""
            @description('The location for the resource(s) to be deployed.')
            param location string = resourceGroup().location

            resource {{job.Name.Replace('-', '_')}} 'Microsoft.App/jobs@2025-07-01' = {
              name: '{{job.Name}}'
              properties: {
                configuration: {
                  triggerType: '{{(job.Cron is null ? "Manual" : "Schedule")}}'
                  replicaTimeout: {{job.TimeoutSeconds}}
                  replicaRetryLimit: 1
                  {{trigger}}TriggerConfig: {
            {{cron}}        parallelism: 1
                    replicaCompletionCount: 1
                  }
                }
              }
            }
            """);
    }

    private static async Task<(int ExitCode, string Output)> RunAsync(string folder)
    {
        var start = new ProcessStartInfo("sh", [Repository.PathOf(".github", "check-bicep.sh"), folder])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var streams = await Task.WhenAll(
            process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken),
            process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, string.Concat(streams));
    }

    private sealed record Job(string Name, string? Cron, int TimeoutSeconds);
}
