using Microsoft.Playwright;
using Neptu.Api.Pictures;
using Neptu.LocalHost.Servers;
using Neptu.Tests.Support;
using Shouldly;
using Xunit;

namespace Neptu.Tests.EndToEnd.Pictures;

/// <summary>The tests that share the browser and its one window; they run one after the other.</summary>
[CollectionDefinition]
public sealed class PictureTestGroup : ICollectionFixture<PictureBrowser>;

/// <summary>A real browser, started when a test first needs it, before the API. Pictures need no database, and here there is none.</summary>
public sealed class PictureBrowser : IAsyncDisposable
{
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private readonly TestHost<PictureResult> _api = new(new() { ["ConnectionStrings:neptu"] = "Host=127.0.0.1;Port=1;Database=none" });
    private readonly Lazy<Task<IPlaywright>> _playwright;
    private readonly Lazy<Task<IPage>> _window;

    public PictureBrowser()
    {
        _playwright = new(Playwright.CreateAsync);
        _window = new(OpenWindowAsync);
        Client = _api.CreateClient();
    }

    /// <summary>Asks for pictures without a browser.</summary>
    public HttpClient Client { get; }

    /// <summary>Opens a picture as a page of its own, by day.</summary>
    internal async Task<PicturePage> OpenAsync(string path) =>
        await PicturePage.OpenAsync(await _window.Value, new Uri(Client.BaseAddress!, path));

    public async ValueTask DisposeAsync()
    {
        if (_window.IsValueCreated) await (await _window.Value).Context.Browser!.DisposeAsync();
        if (_playwright.IsValueCreated) (await _playwright.Value).Dispose();
        await _api.DisposeAsync();
    }

    private async Task<IPage> OpenWindowAsync()
    {
        var program = Browser.Find().ShouldNotBeNull(Browser.Missing);
        var playwright = await _playwright.Value;

        // The profile is a new folder, which goes with the browser.
        var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = program, Args = Arguments });
        return await browser.NewPageAsync(new() { ViewportSize = new() { Width = 1200, Height = 800 } });
    }
}
