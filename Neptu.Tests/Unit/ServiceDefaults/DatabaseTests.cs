using System.Net;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Neptu.ServiceDefaults;
using Neptu.Tests.Support;
using Npgsql;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Unit.ServiceDefaults;

public sealed class DatabaseTests
{
    [Fact]
    public async Task Without_its_connection_string_a_host_can_be_built_but_not_started_and_says_which_setting_is_missing()
    {
        using var host = Build(connectionString: null);
        var start = () => host.StartAsync(TestContext.Current.CancellationToken);
        var message = (await start.ShouldThrowAsync<OptionsValidationException>()).Message;
        message.ShouldContain("ConnectionStrings:neptu");
        message.ShouldContain("ConnectionStrings__neptu");
    }

    [Fact]
    public void A_job_that_does_not_start_its_host_is_told_the_same()
    {
        using var host = Build(connectionString: "");
        var ask = () => host.Services.GetRequiredService<NpgsqlDataSource>();
        ask.ShouldThrow<Exception>().Message.ShouldContain("ConnectionStrings:neptu");
    }

    [Fact]
    public void The_context_shares_the_data_source_whose_limits_are_set()
    {
        using var host = Build("Host=db;Username=neptu;Database=neptu");
        using var scope = host.Services.CreateScope();
        var dataSource = scope.ServiceProvider.GetRequiredService<NpgsqlDataSource>();
        var settings = new NpgsqlConnectionStringBuilder(dataSource.ConnectionString);
        (settings.Timeout, settings.CommandTimeout, settings.MaxPoolSize, settings.MaxAutoPrepare).ShouldBe((5, 15, 8, 100));
        settings.ApplicationName.ShouldBe("Neptu.Tests");
        scope.ServiceProvider.GetRequiredService<EmptyContext>().Database.GetConnectionString().ShouldBe(dataSource.ConnectionString);
    }

    [Fact]
    public void What_the_connection_string_says_beats_the_defaults()
    {
        using var host = Build("Host=db;Timeout=9;Command Timeout=60;Maximum Pool Size=30;Application Name=mine");
        var settings = new NpgsqlConnectionStringBuilder(host.Services.GetRequiredService<NpgsqlDataSource>().ConnectionString);
        (settings.Timeout, settings.CommandTimeout, settings.MaxPoolSize, settings.ApplicationName).ShouldBe((9, 60, 30, "mine"));
    }

    [Fact]
    public void Nothing_is_retried_so_that_a_transaction_may_be_begun_without_ado()
    {
        using var host = Build("Host=db");
        using var scope = host.Services.CreateScope();
        scope.ServiceProvider.GetRequiredService<EmptyContext>().Database.CreateExecutionStrategy().RetriesOnFailure.ShouldBeFalse();
    }

    [Fact]
    public async Task A_server_that_accepts_and_then_says_nothing_fails_the_check_in_two_seconds()
    {
        using var server = new TcpListener(IPAddress.Loopback, port: 0);
        server.Start();
        var time = new TestClock();
        using var host = Build($"Host=127.0.0.1;Port={((IPEndPoint)server.LocalEndpoint).Port};Username=neptu;Timeout=0", time);
        var check = CheckAsync(host);
        using var connection = await server.AcceptTcpClientAsync(TestContext.Current.CancellationToken);

        time.Advance(TimeSpan.FromSeconds(1.9));
        check.IsCompleted.ShouldBeFalse();
        time.Advance(TimeSpan.FromSeconds(0.1));
        (await check).Status.ShouldBe(HealthStatus.Unhealthy);
    }

    [Fact]
    public async Task A_server_that_refuses_fails_the_check_which_keeps_the_reason_to_itself()
    {
        using var host = Build("Host=127.0.0.1;Port=1;Username=neptu;Password=hunter2");
        var result = await CheckAsync(host);
        (result.Status, result.Description, result.Exception).ShouldBe((HealthStatus.Unhealthy, nameof(SocketException), null));
        result.Tags.ShouldContain(HealthEndpoints.ReadyTag);
    }

    private static async Task<HealthReportEntry> CheckAsync(IHost host)
    {
        var report = await host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(TestContext.Current.CancellationToken);
        return report.Entries["database"];
    }

    private static IHost Build(string? connectionString, TimeProvider? time = null)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new() { ApplicationName = "Neptu.Tests" });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["ConnectionStrings:neptu"] = connectionString });
        builder.Services.AddSingleton(time ?? TimeProvider.System);
        builder.AddNeptuDatabase<EmptyContext>("neptu");
        return builder.Build();
    }

    internal sealed class EmptyContext(DbContextOptions<EmptyContext> options) : DbContext(options);
}
