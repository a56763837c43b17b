using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Neptu.Tests.Support;

/// <summary>
/// A collector that speaks OTLP over HTTP and keeps the messages as they came. Strings are plain UTF-8 in protobuf,
/// so what was exported can be searched without reading the rest.
/// </summary>
internal sealed class OtlpReceiver : IAsyncDisposable
{
    private readonly ConcurrentQueue<(string Signal, byte[] Message)> _received = new();
    private readonly WebApplication _app;

    private OtlpReceiver()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.MapPost("/v1/{signal}", async (string signal, HttpRequest request) =>
        {
            using var message = new MemoryStream();
            await request.Body.CopyToAsync(message);
            _received.Enqueue((signal, message.ToArray()));
            return Results.Bytes([], "application/x-protobuf");
        });
    }

    /// <summary>The settings of a host that exports here.</summary>
    public Dictionary<string, string?> Settings => new()
    {
        ["OTEL_EXPORTER_OTLP_ENDPOINT"] = _app.Urls.Single(),
        ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
        ["OTEL_SERVICE_NAME"] = "neptu-under-test",
    };

    public static async Task<OtlpReceiver> StartAsync()
    {
        var receiver = new OtlpReceiver();
        await receiver._app.StartAsync(TestContext.Current.CancellationToken);
        return receiver;
    }

    /// <summary>True when any message of this signal ("traces", "metrics" or "logs") holds the text.</summary>
    public bool Holds(string signal, string text) => Holds(signal, Encoding.UTF8.GetBytes(text));

    /// <summary>How many spans or log lines of this signal belong to the trace.</summary>
    public int Count(string signal, ActivityTraceId trace)
    {
        var bytes = new byte[16];
        trace.CopyTo(bytes);
        return _received.Where(received => received.Signal == signal).Sum(received => received.Message.AsSpan().Count(bytes));
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private bool Holds(string signal, byte[] bytes) =>
        _received.Any(received => received.Signal == signal && received.Message.AsSpan().IndexOf(bytes) >= 0);
}
