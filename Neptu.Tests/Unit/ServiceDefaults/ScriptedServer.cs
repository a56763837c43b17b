using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Neptu.Tests.Unit.ServiceDefaults;

/// <summary>A server on a real socket that answers as it is told, and remembers what it was sent.</summary>
internal sealed class ScriptedServer : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> _received = new();
    private readonly WebApplication _app;

    private ScriptedServer(Func<HttpContext, int, Task> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.Run(async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            var body = await reader.ReadToEndAsync(context.RequestAborted);
            _received.Enqueue($"{context.Request.Method} {body}".TrimEnd());
            await answer(context, _received.Count);
        });
    }

    public Uri Address => new(_app.Urls.Single());

    /// <summary>Method and body of each request, in order.</summary>
    public string[] Received => [.. _received];

    /// <summary>Answers with a status, which may depend on how many requests have come.</summary>
    public static Task<ScriptedServer> StartAsync(Func<int, int> status) => StartAsync((context, count) =>
    {
        context.Response.StatusCode = status(count);
        return Task.CompletedTask;
    });

    /// <summary>Answers in any way; the number is that of the request, from one.</summary>
    public static async Task<ScriptedServer> StartAsync(Func<HttpContext, int, Task> answer)
    {
        var server = new ScriptedServer(answer);
        await server._app.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }

    /// <summary>An answer that never comes.</summary>
    public static Task HangAsync(HttpContext context, int count) =>
        Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
