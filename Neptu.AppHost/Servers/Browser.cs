using Neptu.AppHost.Processes;

namespace Neptu.AppHost.Servers;

/// <summary>The browser in which tests look at pictures, and the fonts of the languages they are in.</summary>
internal static class Browser
{
    /// <summary>What a person is told who has none.</summary>
    public const string Missing = "No Chromium is on this machine: run the tests as root on Debian, or install chromium.";

    private const string EastAsianFont = "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc";

    private static readonly string[] _names = ["chromium", "chromium-browser", "google-chrome"];

    /// <summary>The full path of the browser, or null.</summary>
    public static string? Find() => _names.Select(Executables.Find).FirstOrDefault(path => path is not null);

    /// <summary>Installs what is missing where that can be done; a test that looks at a picture says so where it cannot.</summary>
    public static async Task PrepareAsync(ServerHome home, CancellationToken cancellationToken)
    {
        try
        {
            if (Find() is null && DebianPackages.CanInstall) await DebianPackages.InstallAsync("chromium", home, cancellationToken);
            if (!File.Exists(EastAsianFont) && DebianPackages.CanInstall) await DebianPackages.InstallAsync("fonts-noto-cjk", home, cancellationToken);
        }
        catch (DistributedApplicationException failure)
        {
            // Other distributions name them otherwise.
            home.Note(failure.Message);
        }

        if (Find() is null) home.Note(Missing);
    }
}
