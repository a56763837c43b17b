using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Configuration;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Unit.AppHost;

public sealed class LocalMachineTests
{
    [Fact]
    public void A_busy_port_is_replaced_by_a_free_one()
    {
        using var busy = new TcpListener(IPAddress.Loopback, 0);
        busy.Start();
        var preferred = ((IPEndPoint)busy.LocalEndpoint).Port;

        var port = LoopbackPort.PreferredOrFree(preferred);

        port.ShouldNotBe(preferred);
        port.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task A_port_answers_only_when_something_listens()
    {
        int port;
        using (var server = new TcpListener(IPAddress.Loopback, 0))
        {
            server.Start();
            port = ((IPEndPoint)server.LocalEndpoint).Port;
            (await LoopbackPort.AnswersAsync(port, TestContext.Current.CancellationToken)).ShouldBeTrue();
        }

        (await LoopbackPort.AnswersAsync(port, TestContext.Current.CancellationToken)).ShouldBeFalse();
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    [InlineData("no-such-container-runtime", false)]
    public async Task A_container_runtime_counts_when_its_daemon_answers(string program, bool answers)
    {
        var configuration = Configuration(("ASPIRE_CONTAINER_RUNTIME", program));

        (await ContainerRuntime.AnswersAsync(configuration)).ShouldBe(answers);
    }

    [Fact]
    public void A_parameter_is_found_with_dashes_or_underscores_and_an_empty_one_is_none()
    {
        var configuration = Configuration(
            ("Parameters:api-domain", "a"), ("Parameters:worker_domain", "b"), ("Parameters:openai-name", ""));

        configuration.ParameterValue("api-domain").ShouldBe("a");
        configuration.ParameterValue("worker-domain").ShouldBe("b");
        configuration.ParameterValue("openai-name").ShouldBeNull();
        configuration.ParameterValue("discord-token").ShouldBeNull();
    }

    private static IConfiguration Configuration(params (string Key, string Value)[] settings) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)))
            .Build();
}
