using System.Net;
using System.Net.Sockets;
using Aspire.Hosting;
using Microsoft.Extensions.Configuration;
using Neptu.AppHost.LocalRun;
using Neptu.AppHost.Processes;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Unit.AppHost;

public sealed class PortPlanTests : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    public PortPlanTests() => _listener.Start();

    private int BusyPort => ((IPEndPoint)_listener.LocalEndpoint).Port;

    [Fact]
    public void Busy_port_is_reported_with_its_resource_its_process_and_what_to_do()
    {
        var plan = Plan();
        plan.Reserve("api", BusyPort);

        var error = Should.Throw<DistributedApplicationException>(plan.EnsureFree);

        error.Message.ShouldStartWith($"Port {BusyPort}, which api needs, is in use by process {Environment.ProcessId} (");
        error.Message.ShouldContain($"`kill {Environment.ProcessId}`");
        error.Message.ShouldContain("--isolated");
        error.Message.ShouldNotContain('\n');
    }

    [Fact]
    public void Free_ports_pass_the_check()
    {
        var plan = Plan();
        var free = Ports.Free(1)[0];

        plan.Reserve("api", free).ShouldBe(free);

        plan.EnsureFree();
    }

    [Fact]
    public void Isolated_run_takes_free_ports()
    {
        var plan = Plan(isIsolated: true);

        plan.Reserve("api", BusyPort).ShouldNotBe(BusyPort);

        plan.EnsureFree();
    }

    [Fact]
    public void Port_of_a_backing_server_is_replaced_when_it_is_busy() => Plan().ReserveOrReplace("cache", BusyPort).ShouldNotBe(BusyPort);

    [Fact]
    public void Configured_port_replaces_the_usual_one_even_in_an_isolated_run() =>
        Plan(isIsolated: true, ("Ports:api", "23456")).Reserve("api", 3000).ShouldBe(23456);

    [Theory]
    [InlineData("http")]
    [InlineData("-1")]
    [InlineData("65536")]
    public void Configured_port_that_is_no_port_is_refused(string port) =>
        Should.Throw<DistributedApplicationException>(() => Plan(false, ("Ports:api", port)).Reserve("api", 3000))
            .Message.ShouldContain($"Ports:api must be a port number, or 0 for a free port, not '{port}'.");

    public void Dispose() => _listener.Dispose();

    private static PortPlan Plan(bool isIsolated = false, params (string Key, string Value)[] settings) => new(
        new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)))
            .Build(),
        isIsolated);
}
