using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Neptu.Tests.Support;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Integration.BadRequests;

/// <summary>What bad requests have brought to light, each in the smallest request that shows it.</summary>
public sealed class FoundByChanceTests(NeptuApi api) : IClassFixture<NeptuApi>
{
    [Theory]
    [InlineData("application/json; charset=bogus")]
    [InlineData("application/json; charset=\"utf-99\"")]
    [InlineData("application/json; charset=utf-7")]
    [InlineData("text/plain; charset=bogus")]
    public async Task A_charset_that_nobody_knows_is_not_supported(string contentType)
    {
        using var response = await PostAsync(contentType);
        var problem = await response.ShouldBeProblemAsync(HttpStatusCode.UnsupportedMediaType);
        problem["error"]!.GetValue<string>().ShouldContain("charset");
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("application/json; charset=\"UTF-8\"")]
    public async Task A_charset_that_is_known_is_read(string contentType)
    {
        using var response = await PostAsync(contentType);
        await response.ShouldBeOkAsync();
    }

    private async Task<HttpResponseMessage> PostAsync(string contentType)
    {
        using var body = new ByteArrayContent(Encoding.UTF8.GetBytes("""{"birthDate1":"1990-05-15","birthDate2":"1992-08-20"}"""));
        body.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        return await api.Client.PostAsync("/api/v1/reading/compatibility", body, TestContext.Current.CancellationToken);
    }
}
