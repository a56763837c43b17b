using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Neptu.Tests.Support.Fakes;

/// <summary>A worker with an oracle, on a real socket, that answers as it is told.</summary>
internal sealed class OracleServer : IAsyncDisposable
{
    private readonly ConcurrentQueue<JsonObject> _questions = new();
    private readonly WebApplication _app;

    private OracleServer()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.MapPost("/api/oracle", async (HttpContext http) =>
        {
            var question = await JsonNode.ParseAsync(http.Request.Body, cancellationToken: http.RequestAborted);
            _questions.Enqueue(question!.AsObject());
            await Answer(http, _questions.Count);
        });
    }

    public Uri Address => new(_app.Urls.Single());

    /// <summary>What it was asked, in order.</summary>
    public IReadOnlyList<JsonObject> Questions => [.. _questions];

    /// <summary>How it answers the question of a number, from one.</summary>
    public Func<HttpContext, int, Task> Answer { get; set; } = Say;

    public static async Task<OracleServer> StartAsync()
    {
        var server = new OracleServer();
        await server._app.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }

    /// <summary>Forgets what it was asked, and answers again.</summary>
    public void Reset()
    {
        _questions.Clear();
        Answer = Say;
    }

    /// <summary>An answer as the contract has it.</summary>
    public static Task Say(HttpContext http, int number) =>
        http.Response.WriteAsJsonAsync(new { success = true, message = $"Answer {number}", cached = false, tokensUsed = 7 });

    /// <summary>Any other answer.</summary>
    public static Func<HttpContext, int, Task> With(int status, string body) => (http, _) =>
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json";
        return http.Response.WriteAsync(body, http.RequestAborted);
    };

    /// <summary>An answer that never comes, or never ends.</summary>
    public static Func<HttpContext, int, Task> Hanging(bool afterTheBeginning) => async (http, _) =>
    {
        if (afterTheBeginning)
        {
            await http.Response.WriteAsync("{\"success\":", http.RequestAborted);
            await http.Response.Body.FlushAsync(http.RequestAborted);
        }

        await Task.Delay(Timeout.Infinite, http.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
    };

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
