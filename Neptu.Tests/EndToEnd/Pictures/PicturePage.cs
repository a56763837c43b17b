using Microsoft.Playwright;
using Neptu.Tests.Support;
using Shouldly;

namespace Neptu.Tests.EndToEnd.Pictures;

/// <summary>A picture in the browser, and everything that the browser had to say about it.</summary>
internal sealed class PicturePage : IDisposable
{
    private readonly IPage _page;
    private readonly List<string> _complaints = [];
    private readonly List<string> _requests = [];

    private PicturePage(IPage page)
    {
        _page = page;
        page.Console += OnConsole;
        page.PageError += OnError;
        page.Request += OnRequest;
    }

    /// <summary>What the browser reported: errors, warnings, anything.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    /// <summary>What the browser fetched.</summary>
    public IReadOnlyList<string> Requests => _requests;

    public static async Task<PicturePage> OpenAsync(IPage page, Uri address)
    {
        var picture = new PicturePage(page);
        await picture.SetSchemeAsync(ColorScheme.Light);
        var answer = (await page.GotoAsync(address.ToString())).ShouldNotBeNull();
        answer.Status.ShouldBe(200, await answer.TextAsync());
        return picture;
    }

    /// <summary>Makes it day or night.</summary>
    public Task SetSchemeAsync(ColorScheme scheme) => _page.EmulateMediaAsync(new() { ColorScheme = scheme });

    /// <summary>Looks at every text of the picture, in its own fonts or in a given one.</summary>
    public Task<PictureLook> LookAsync(string? font = null) => _page.EvaluateAsync<PictureLook>(PictureLook.Script, font);

    /// <summary>Takes a photograph and keeps it in TestResults/pictures.</summary>
    public Task<byte[]> PhotographAsync(PictureLook look, string name) => _page.ScreenshotAsync(new()
    {
        Path = Repository.PathOf("TestResults", "pictures", $"{name}.png"),
        Clip = new() { Width = look.Width, Height = look.Height },
    });

    /// <summary>Prints it to a PDF.</summary>
    public Task<byte[]> PrintAsync() => _page.PdfAsync(new() { PreferCSSPageSize = true });

    public void Dispose()
    {
        _page.Console -= OnConsole;
        _page.PageError -= OnError;
        _page.Request -= OnRequest;
    }

    private void OnConsole(object? sender, IConsoleMessage message) => _complaints.Add(message.Text);

    private void OnError(object? sender, string error) => _complaints.Add(error);

    private void OnRequest(object? sender, IRequest request) => _requests.Add(request.Url);
}
