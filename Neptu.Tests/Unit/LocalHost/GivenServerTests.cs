using Neptu.LocalHost;
using Neptu.LocalHost.Processes;
using Neptu.LocalHost.Servers;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Unit.LocalHost;

public sealed class GivenServerTests
{
    [Theory]
    [InlineData("Host=db.example;Port=6543;Database=neptu;Password=p", "db.example:6543")]
    [InlineData("server=db.example;Database=neptu", "db.example:5432")]
    [InlineData("Database=neptu", "localhost:5432")]
    public void A_database_is_found_in_its_connection_string(string connectionString, string address) =>
        GivenServer.ParsePostgres("V", connectionString).Address.ShouldBe(address);

    [Theory]
    [InlineData("cache.example:6380,ssl=true,password=p", "cache.example:6380")]
    [InlineData("cache.example", "cache.example:6379")]
    public void A_cache_is_found_in_its_connection_string(string connectionString, string address) =>
        GivenServer.ParseRedis("V", connectionString).Address.ShouldBe(address);

    [Fact]
    public void A_port_that_is_no_number_is_named_with_its_variable() =>
        Should.Throw<LocalHostException>(() => GivenServer.ParseRedis("ConnectionStrings__cache", "h:x")).Message.ShouldContain("ConnectionStrings__cache");

    [Fact]
    public async Task A_server_that_does_not_answer_is_named_without_its_password()
    {
        var port = Ports.Free(1)[0];
        var given = GivenServer.ParsePostgres("ConnectionStrings__neptu", $"Host=127.0.0.1;Port={port};Password=s3cret");

        var error = await Should.ThrowAsync<LocalHostException>(() => given.StartAsync(TestContext.Current.CancellationToken));

        error.Message.ShouldBe($"ConnectionStrings__neptu names 127.0.0.1:{port}, and nothing answers there: start that server, or unset the variable.");
    }
}
