using System.Diagnostics;
using Neptu.Tests.Support;
using Shouldly;
using Xunit;

namespace Neptu.Tests.EndToEnd;

/// <summary>The script at the root, as a person types it.</summary>
public sealed class NeptuScriptTests
{
    [Fact]
    public async Task Alone_it_prints_the_commands()
    {
        var (exitCode, output, _) = await RunAsync();

        exitCode.ShouldBe(0);
        foreach (var command in new[] { "up", "job NAME", "test [ARGUMENTS]" }) output.ShouldContain($"  {command} ");
    }

    [Fact]
    public async Task A_command_that_does_not_exist_is_named_before_those_that_do()
    {
        var (exitCode, output, error) = await RunAsync("upp");

        exitCode.ShouldBe(2);
        output.ShouldBeEmpty();
        error.ShouldStartWith("There is no command 'upp'.");
        error.ShouldContain("  up ");
    }

    private static async Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] arguments)
    {
        var token = TestContext.Current.CancellationToken;
        var start = new ProcessStartInfo("dotnet", ["neptu.cs", .. arguments])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(token);
        var error = process.StandardError.ReadToEndAsync(token);
        await process.WaitForExitAsync(token);
        return (process.ExitCode, await output, await error);
    }
}
