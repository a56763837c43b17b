using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Neptu.ServiceDefaults;
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
        Should.Throw<OptionsValidationException>(() => host.Services.GetRequiredService<NpgsqlDataSource>()).Message.ShouldContain("ConnectionStrings:neptu");
    }

    [Fact]
    public void The_context_shares_the_data_source_whose_limits_are_set()
    {
        using var host = Build("Host=db;Username=neptu;Database=neptu");
        using var scope = host.Services.CreateScope();
        var dataSource = scope.ServiceProvider.GetRequiredService<NpgsqlDataSource>();
        var settings = new NpgsqlConnectionStringBuilder(dataSource.ConnectionString);
        (settings.Timeout, settings.CommandTimeout, settings.MaxPoolSize).ShouldBe((5, 15, 8));
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

    private static IHost Build(string? connectionString)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new() { ApplicationName = "Neptu.Tests" });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["ConnectionStrings:neptu"] = connectionString });
        builder.AddNeptuDatabase<EmptyContext>("neptu");
        return builder.Build();
    }

    internal sealed class EmptyContext(DbContextOptions<EmptyContext> options) : DbContext(options);
}
