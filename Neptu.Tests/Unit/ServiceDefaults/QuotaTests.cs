using System.Net;
using Microsoft.AspNetCore.Http;
using Neptu.ServiceDefaults;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Unit.ServiceDefaults;

public sealed class QuotaTests
{
    [Fact]
    public void What_is_left_and_when_the_rest_is_back_follow_from_the_backlog()
    {
        var quota = new Quota("test", 4, TimeSpan.FromMinutes(1));

        quota.After(isAllowed: true, 15_000_000).ShouldBe(new(quota, true, 3, TimeSpan.FromSeconds(15)));
        quota.After(isAllowed: true, 45_000_000).ShouldBe(new(quota, true, 1, TimeSpan.FromSeconds(45)));
        quota.After(isAllowed: true, 60_000_000).ShouldBe(new(quota, true, 0, TimeSpan.FromSeconds(15)));
        quota.After(isAllowed: false, 50_000_000).ShouldBe(new(quota, false, 0, TimeSpan.FromSeconds(5)));
        quota.After(isAllowed: false, 45_000_001).ResetSeconds.ShouldBe(1);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(999_999)]
    [InlineData(1_000_000)]
    public void A_quota_is_never_more_than_it_says(int requests)
    {
        var quota = new Quota("test", requests, TimeSpan.FromSeconds(1));

        quota.Interval.ShouldBePositive();
        (quota.Capacity / quota.Interval).ShouldBe(requests);
        quota.After(isAllowed: true, quota.Interval).Left.ShouldBe(requests - 1);
        quota.After(isAllowed: true, quota.Capacity).Left.ShouldBe(0);
    }

    [Fact]
    public void In_memory_a_quota_is_used_up_by_its_own_partition_alone()
    {
        using var memory = new MemoryQuotas();
        var quota = new Quota("test", 3, TimeSpan.FromDays(1));

        Enumerable.Range(0, 5).Select(_ => memory.Take(quota, "one").IsAllowed).ShouldBe([true, true, true, false, false]);
        memory.Take(quota, "other").ShouldBe(new(quota, true, 2, TimeSpan.FromHours(8)));
        memory.Take(quota, "one").ShouldBe(new(quota, false, 0, TimeSpan.FromHours(8)));
    }

    [Theory]
    [InlineData("203.0.113.7", "203.0.113.7")]
    [InlineData("::ffff:203.0.113.7", "203.0.113.7")]
    [InlineData("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64")]
    [InlineData(null, "unknown")]
    public void An_address_is_what_a_client_cannot_change(string? address, string expected)
    {
        DefaultHttpContext http = new();
        http.Connection.RemoteIpAddress = address is null ? null : IPAddress.Parse(address);

        ClientAddress.Of(http).ShouldBe(expected);
    }
}
