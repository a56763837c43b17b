using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Playwright;
using Neptu.Tests.Support;
using Shouldly;

namespace Neptu.Tests.EndToEnd.Browser;

/// <summary>The page in a window of the browser.</summary>
internal sealed class AppWindow : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> _console = new();
    private readonly ConcurrentQueue<string> _preflights = new();
    private readonly IPage _page;

    private AppWindow(IPage page)
    {
        _page = page;
        _page.Console += (_, message) => _console.Enqueue(message.Text);
        _page.PageError += (_, error) => _console.Enqueue(error);
    }

    /// <summary>What the browser had to say.</summary>
    public IReadOnlyCollection<string> Console => _console;

    /// <summary>What the browser asked leave for, by method.</summary>
    public IReadOnlyCollection<string> Preflights => _preflights;

    public static async Task<AppWindow> OpenAsync(TestBrowser browser, string origin, Uri api, string blockhash)
    {
        AppWindow window = new(await browser.OpenWindowAsync());
        await window.WatchPreflightsAsync();
        var answer = await window._page.GotoAsync(
            $"{origin}/app.html?api={Uri.EscapeDataString(api.GetLeftPart(UriPartial.Authority))}&blockhash={blockhash}");
        answer.ShouldNotBeNull().Status.ShouldBe(200);
        (await window._page.EvaluateAsync<string>("location.origin")).ShouldBe(origin);
        return window;
    }

    /// <summary>Presses a button, and returns what the page then says is wrong: nothing, as a rule.</summary>
    public async Task<string> PressAsync(string button)
    {
        await _page.ClickAsync($"#{button}");
        await _page.Locator($"body[data-done={button}]").WaitForAsync();
        return await TextOfAsync("problem");
    }

    public Task TypeAsync(string field, string text) => _page.FillAsync($"#{field}", text);

    /// <summary>What the page shows.</summary>
    public async Task<string> TextOfAsync(string id) => await _page.Locator($"#{id}").TextContentAsync() ?? "";

    /// <summary>Takes a photograph and keeps it in TestResults/browser.</summary>
    public Task PhotographAsync(string name) =>
        _page.ScreenshotAsync(new() { Path = Repository.PathOf("TestResults", "browser", $"{name}.png"), FullPage = true });

    public async ValueTask DisposeAsync() => await _page.CloseAsync();

    /// <summary>Pages are not told of preflights; the browser's own protocol is.</summary>
    private async Task WatchPreflightsAsync()
    {
        var protocol = await _page.Context.NewCDPSessionAsync(_page);
        protocol.Event("Network.requestWillBeSent").OnEvent += (_, sent) =>
        {
            if (sent?.GetProperty("request") is { } request && request.GetProperty("method").GetString() == "OPTIONS")
                _preflights.Enqueue(AskedFor(request.GetProperty("headers")));
        };
        await protocol.SendAsync("Network.enable");
    }

    private static string AskedFor(JsonElement headers) => headers.EnumerateObject()
        .Single(header => header.Name.Equals("Access-Control-Request-Method", StringComparison.OrdinalIgnoreCase))
        .Value.GetString()!;
}
