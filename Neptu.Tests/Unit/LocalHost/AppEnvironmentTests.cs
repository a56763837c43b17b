using Neptu.LocalHost.Resources;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Unit.LocalHost;

/// <summary>What apps and jobs of a local run find in their environment.</summary>
public sealed class AppEnvironmentTests
{
    [Fact]
    public void A_first_run_is_development_and_reads_the_public_devnet()
    {
        var environment = With();
        environment["DOTNET_ENVIRONMENT"].ShouldBe("Development");
        environment["ASPNETCORE_ENVIRONMENT"].ShouldBe("Development");
        environment["SOLANA_RPC_URL"].ShouldBe("https://api.devnet.solana.com");
    }

    [Theory]
    [InlineData("https://rpc.example.org")]
    [InlineData("")]
    public void What_is_set_is_left_as_it_is(string url) =>
        With(("SOLANA_RPC_URL", url)).ShouldNotContainKey("SOLANA_RPC_URL");

    [Fact]
    public void One_name_of_the_environment_serves_for_both() =>
        With(("DOTNET_ENVIRONMENT", "Staging"))["ASPNETCORE_ENVIRONMENT"].ShouldBe("Staging");

    private static Dictionary<string, string?> With(params (string Name, string Value)[] own) => AppEnvironment.With(
        new Dictionary<string, string?>(), name => own.FirstOrDefault(variable => variable.Name == name).Value);
}
