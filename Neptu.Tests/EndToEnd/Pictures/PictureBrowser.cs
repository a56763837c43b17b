using Microsoft.Playwright;
using Neptu.Api.Pictures;
using Neptu.Tests.Support;
using Xunit;

namespace Neptu.Tests.EndToEnd.Pictures;

/// <summary>The tests that share the browser and its one window; they run one after the other.</summary>
[CollectionDefinition]
public sealed class PictureTestGroup : ICollectionFixture<PictureBrowser>;

/// <summary>A real browser, started when a test first needs it, before the API. Pictures need no database, and here there is none.</summary>
public sealed class PictureBrowser : IAsyncDisposable
{
    private readonly TestHost<PictureResult> _api = new(new() { ["ConnectionStrings:neptu"] = "Host=127.0.0.1;Port=1;Database=none" });
    private readonly TestBrowser _browser = new();
    private readonly Lazy<Task<IPage>> _window;

    public PictureBrowser()
    {
        _window = new(_browser.OpenWindowAsync);
        Client = _api.CreateClient();
    }

    /// <summary>Asks for pictures without a browser.</summary>
    public HttpClient Client { get; }

    /// <summary>Opens a picture as a page of its own, by day.</summary>
    internal async Task<PicturePage> OpenAsync(string path) =>
        await PicturePage.OpenAsync(await _window.Value, new Uri(Client.BaseAddress!, path));

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        await _api.DisposeAsync();
    }
}
