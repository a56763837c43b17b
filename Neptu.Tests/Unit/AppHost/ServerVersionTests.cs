using Neptu.AppHost.Servers;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Unit.AppHost;

public sealed class ServerVersionTests
{
    [Theory]
    [InlineData("postgres (PostgreSQL) 15.13 (Debian 15.13-0+deb12u1)", 15, 13)]
    [InlineData("postgres (PostgreSQL) 18.4", 18, 4)]
    public void The_version_is_read_from_what_postgres_says(string output, int major, int minor) =>
        PostgresBinaries.ParseVersion(output).ShouldBe(new Version(major, minor));

    [Fact]
    public void Anything_else_has_no_version() => PostgresBinaries.ParseVersion("sh: postgres: not found").ShouldBeNull();

    [Theory]
    [InlineData("Redis server v=7.0.15 sha=00000000:0 malloc=jemalloc-5.3.0 bits=64 build=d81b8ff71cfb150e", 7, 0)]
    [InlineData("Server v=8.1.1 sha=00000000:0 malloc=jemalloc-5.3.0 bits=64", 8, 1)]
    [InlineData("sh: redis-server: not found", 0, 0)]
    public void Version_of_Redis_is_read_from_its_output(string output, int major, int minor) =>
        RedisServer.ParseVersion(output).ShouldBe(new Version(major, minor));
}
