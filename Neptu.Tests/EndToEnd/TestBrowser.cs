using Microsoft.Playwright;
using LocalBrowser = Neptu.AppHost.Servers.Browser;
using Shouldly;

namespace Neptu.Tests.EndToEnd;

/// <summary>A real browser, started when a test first opens a window. Its profile is a new folder, which goes with it.</summary>
public sealed class TestBrowser : IAsyncDisposable
{
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private readonly Lazy<Task<IPlaywright>> _playwright = new(Playwright.CreateAsync);
    private readonly Lazy<Task<IBrowser>> _browser;

    public TestBrowser() => _browser = new(StartAsync);

    internal async Task<IPage> OpenWindowAsync() =>
        await (await _browser.Value).NewPageAsync(new() { ViewportSize = new() { Width = 1200, Height = 800 } });

    public async ValueTask DisposeAsync()
    {
        if (_browser.IsValueCreated) await (await _browser.Value).DisposeAsync();
        if (_playwright.IsValueCreated) (await _playwright.Value).Dispose();
    }

    private async Task<IBrowser> StartAsync()
    {
        var program = LocalBrowser.Find().ShouldNotBeNull(LocalBrowser.Missing);
        var playwright = await _playwright.Value;
        return await playwright.Chromium.LaunchAsync(new() { ExecutablePath = program, Args = Arguments });
    }
}
