using Neptu.Api.Users;
using Neptu.Tests.Support;
using Shouldly;
using Xunit;
using static Neptu.Tests.Support.ForwardedRequests;
using static System.Net.HttpStatusCode;

namespace Neptu.Tests.Integration.Limits;

/// <summary>What a client writes into X-Forwarded-For gets it no further than its own address does.</summary>
public sealed class ForwardedAddressTests(NeptuApi api) : IClassFixture<NeptuApi>, IAsyncDisposable
{
    private const string Path = "/api/v1/reading/potensi?date=1990-05-15";

    private TestHost<UserDto>? _host;

    [Theory]
    [InlineData("0", "")]
    [InlineData("1", "192.0.2.0/24, 2001:db8::1")]
    public async Task Nobody_is_believed_who_is_not_trusted(string forwardLimit, string trusted)
    {
        using var client = Start(("Limits:ForwardLimit", forwardLimit), ("Limits:TrustedProxies", trusted));

        (await StatusesAsync(4, number => client.GetFromAsync(Path, $"203.0.113.{number}"))).ShouldBe([OK, OK, OK, TooManyRequests]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("127.0.0.1")]
    [InlineData("10.0.0.0/8,127.0.0.0/8")]
    public async Task A_proxy_is_believed_and_what_came_to_it_is_not(string trusted)
    {
        using var client = Start(("Limits:ForwardLimit", "1"), ("Limits:TrustedProxies", trusted));

        (await StatusesAsync(4, number => client.GetFromAsync(Path, $"203.0.113.{number}, 198.51.100.7"))).ShouldBe([OK, OK, OK, TooManyRequests]);
        (await StatusesAsync(4, number => client.GetFromAsync(Path, $"198.51.100.7, 203.0.113.{number}"))).ShouldAllBe(status => status == OK);
    }

    [Fact]
    public async Task The_frameworks_own_switch_makes_nobody_believe_one_proxy_too_many()
    {
        using var client = Start(("Limits:ForwardLimit", "1"), ("FORWARDEDHEADERS_ENABLED", "true"));

        (await StatusesAsync(4, number => client.GetFromAsync(Path, $"203.0.113.{number}, 198.51.100.8"))).ShouldBe([OK, OK, OK, TooManyRequests]);
    }

    [Fact]
    public async Task All_addresses_of_a_client_of_IPv6_are_one()
    {
        using var client = Start(("Limits:ForwardLimit", "1"));

        (await StatusesAsync(4, number => client.GetFromAsync(Path, $"2001:db8:1:2::{number + 1}"))).ShouldBe([OK, OK, OK, TooManyRequests]);
        using var neighbour = await client.GetFromAsync(Path, "2001:db8:1:3::1");
        neighbour.StatusCode.ShouldBe(OK);
    }

    public async ValueTask DisposeAsync()
    {
        if (_host is not null)
            await _host.DisposeAsync();
    }

    private HttpClient Start(params (string Name, string Value)[] settings)
    {
        _host = api.Start("Development", [("Limits:Address:Quota", "3"), ("Limits:Address:Window", "1.00:00:00"), .. settings]);
        return _host.CreateClient();
    }
}
