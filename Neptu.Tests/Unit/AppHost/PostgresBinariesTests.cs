using Neptu.AppHost.Servers;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Unit.AppHost;

public sealed class PostgresBinariesTests
{
    [Theory]
    [InlineData("postgres (PostgreSQL) 15.13 (Debian 15.13-0+deb12u1)", 15, 13)]
    [InlineData("postgres (PostgreSQL) 18.4", 18, 4)]
    public void The_version_is_read_from_what_postgres_says(string output, int major, int minor) =>
        PostgresBinaries.ParseVersion(output).ShouldBe(new Version(major, minor));

    [Fact]
    public void Anything_else_has_no_version() => PostgresBinaries.ParseVersion("sh: postgres: not found").ShouldBeNull();
}
