using System.Diagnostics;
using Neptu.Api.Users;
using Neptu.Tests.Support;
using Neptu.Worker.Daily;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Integration.Hosting;

/// <summary>The hosts as processes of their own, started without the application model.</summary>
public sealed class HostProcessTests
{
    [Theory]
    [InlineData(typeof(UserDto), "Production", "SESSION_SIGNING_KEY", "ConnectionStrings__neptu", "ConnectionStrings__cache")]
    [InlineData(typeof(UserDto), "Development", "ConnectionStrings__neptu")]
    [InlineData(typeof(DailyReadingDto), "Production", "ConnectionStrings__neptu", "ConnectionStrings__cache")]
    [InlineData(typeof(DailyReadingDto), "Development", "ConnectionStrings__neptu")]
    public async Task Host_without_its_settings_names_them_in_one_line_and_exits_with_1(Type inHost, string environment, params string[] missing)
    {
        var (exitCode, output, error) = await RunAsync(inHost, environment);

        exitCode.ShouldBe(1);
        error.Trim().Split('\n').ShouldHaveSingleItem().ShouldStartWith($"{inHost.Assembly.GetName().Name} cannot start in the environment {environment}: ");
        foreach (var setting in missing)
            error.ShouldContain(setting);
        output.ShouldNotContain("   at ");
    }

    [Theory]
    [InlineData("Neptu.Api", "http://localhost:3000")]
    [InlineData("Neptu.Worker", "http://localhost:8080;http://localhost:8787")]
    [InlineData("Neptu.Jobs", "DOTNET_ENVIRONMENT")]
    public void Launch_settings_start_a_host_in_Development_on_its_usual_port(string project, string text)
    {
        var settings = Repository.Read(project, "Properties", "launchSettings.json");
        settings.ShouldContain(text);
        settings.ShouldContain("\"DOTNET_ENVIRONMENT\": \"Development\"");
    }

    private static async Task<(int ExitCode, string Output, string Error)> RunAsync(Type inHost, string environment)
    {
        var start = new ProcessStartInfo("dotnet", [Path.ChangeExtension(inHost.Assembly.Location, "dll")])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = environment;
        start.Environment["DOTNET_ENVIRONMENT"] = environment;
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        using var process = Process.Start(start)!;
        var cancellationToken = TestContext.Current.CancellationToken;
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var error = process.StandardError.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return (process.ExitCode, await output, await error);
    }
}
