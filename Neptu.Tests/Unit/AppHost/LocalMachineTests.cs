using Microsoft.Extensions.Configuration;
using Neptu.AppHost.Resources;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Unit.AppHost;

public sealed class LocalMachineTests
{
    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    [InlineData("no-such-container-runtime", false)]
    public async Task Container_runtime_counts_when_its_daemon_answers(string program, bool answers)
    {
        var configuration = Configuration(("ASPIRE_CONTAINER_RUNTIME", program));

        (await ContainerRuntime.AnswersAsync(configuration)).ShouldBe(answers);
    }

    [Fact]
    public void Parameter_is_found_with_dashes_or_underscores()
    {
        var configuration = Configuration(("Parameters:api-domain", "a"), ("Parameters:worker_domain", "b"));

        configuration.ParameterValue("api-domain").ShouldBe("a");
        configuration.ParameterValue("worker-domain").ShouldBe("b");
        configuration.ParameterValue("discord-token").ShouldBeNull();
    }

    [Fact]
    public void Setting_is_found_by_its_parameter_first_then_by_its_environment_variable()
    {
        Configuration(("SOLANA_RPC_URL", "")).ValueOf(HostSettings.SolanaRpcUrl).ShouldBe("", "an empty value turns the feature off");
        Configuration(("Auth:AdminWallet", "w")).ValueOf(HostSettings.AdminWallet).ShouldBe("w");
        Configuration(("Parameters:solana-rpc-url", "a"), ("SOLANA_RPC_URL", "b")).ValueOf(HostSettings.SolanaRpcUrl).ShouldBe("a");
    }

    private static IConfiguration Configuration(params (string Key, string Value)[] settings) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)))
            .Build();
}
