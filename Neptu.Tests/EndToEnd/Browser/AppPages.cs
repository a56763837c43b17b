using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Neptu.AppHost.Processes;
using Neptu.Tests.Support;
using Xunit;

namespace Neptu.Tests.EndToEnd.Browser;

/// <summary>Serves the pages of this folder, as the developers' server of the single-page app serves that.</summary>
internal sealed class AppPages : IAsyncDisposable
{
    private static readonly (string Name, string Type)[] Files =
        [("app.html", "text/html"), ("app.js", "text/javascript"), ("base58.js", "text/javascript")];

    private readonly WebApplication _app;

    private AppPages(int port)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://localhost:{port}");
        _app = builder.Build();
        foreach (var (name, type) in Files)
            _app.MapGet($"/{name}", () => TypedResults.PhysicalFile(Repository.PathOf("Neptu.Tests", "EndToEnd", "Browser", name), type));
    }

    /// <summary>Starts on a port when it is free, or says who has it.</summary>
    public static async Task<AppPages> StartAsync(int port)
    {
        await Eventually.IsTrueAsync(
            () => Ports.IsFree(port),
            $"Port {port}, which pages are to come from, is in use by {PortHolder.Find(port)?.CommandLine ?? "others"}: end that first.");
        AppPages pages = new(port);
        await pages._app.StartAsync(TestContext.Current.CancellationToken);
        return pages;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
