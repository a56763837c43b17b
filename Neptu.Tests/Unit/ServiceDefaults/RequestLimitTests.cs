using System.Globalization;
using System.Net;
using Neptu.Tests.Support;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Unit.ServiceDefaults;

public sealed class RequestLimitTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_server_does_not_say_what_it_is()
    {
        await using var app = await TestApp.StartAsync();
        using var response = await app.Client.GetAsync("/alive", Cancellation);
        response.Headers.Contains("Server").ShouldBeFalse();
    }

    [Theory]
    [InlineData(65, 1)]
    [InlineData(1, 16 * 1024)]
    public async Task Headers_that_are_too_many_or_too_long_are_refused(int count, int length)
    {
        await using var app = await TestApp.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/alive");
        for (var header = 0; header < count; header++)
            request.Headers.Add("X-" + header.ToString(CultureInfo.InvariantCulture), new string('x', length));

        using var response = await app.Client.SendAsync(request, Cancellation);
        response.StatusCode.ShouldBe(HttpStatusCode.RequestHeaderFieldsTooLarge);
    }
}
