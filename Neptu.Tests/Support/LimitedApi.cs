using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using Neptu.Api.Users;
using Xunit;

namespace Neptu.Tests.Support;

/// <summary>Two replicas of the API over one database and one Redis, behind one proxy, which is the test.</summary>
internal sealed class LimitedApi : IAsyncDisposable
{
    private readonly TestHost<UserDto> _second;

    private LimitedApi(NeptuApi api, TestHost<UserDto> second)
    {
        (Api, _second) = (api, second);
        There = second.CreateClient();
    }

    /// <summary>The first replica.</summary>
    public NeptuApi Api { get; }

    public HttpClient Here => Api.Client;

    /// <summary>Calls the second replica.</summary>
    public HttpClient There { get; }

    public static async Task<LimitedApi> StartAsync(NeptuServers servers, params (string Name, string Value)[] settings)
    {
        var redis = await servers.GetRedisConnectionStringAsync(TestContext.Current.CancellationToken);
        (string Name, string Value)[] all = [("ConnectionStrings:cache", redis), ("Limits:ForwardLimit", "1"), .. settings];
        var api = new NeptuApi(servers);
        await api.InitializeAsync("Development", all);
        return new(api, api.Start("Development", all));
    }

    /// <summary>An address that no other test has.</summary>
    public static string NewAddress()
    {
        var bytes = Guid.NewGuid().ToByteArray();
        return string.Create(CultureInfo.InvariantCulture, $"10.{bytes[0]}.{bytes[1]}.{bytes[2]}");
    }

    public void Wait(TimeSpan time)
    {
        Api.Time.Advance(time);
        _second.Time.Advance(time);
    }

    public async ValueTask DisposeAsync()
    {
        There.Dispose();
        await _second.DisposeAsync();
        await Api.DisposeAsync();
    }
}

/// <summary>Requests as a proxy passes them on.</summary>
internal static class ForwardedRequests
{
    public static async Task<HttpResponseMessage> GetFromAsync(this HttpClient client, string path, string forwardedFor, string? token = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("X-Forwarded-For", forwardedFor);
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>The statuses of so many requests, one after another.</summary>
    public static async Task<List<HttpStatusCode>> StatusesAsync(int count, Func<int, Task<HttpResponseMessage>> ask)
    {
        List<HttpStatusCode> statuses = [];
        for (var number = 0; number < count; number++)
        {
            using var response = await ask(number);
            statuses.Add(response.StatusCode);
        }

        return statuses;
    }

    public static string Header(this HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : "";
}
