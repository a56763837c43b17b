using Neptu.AppHost.Processes;

namespace Neptu.AppHost.Servers;

/// <summary>npm, from which the tests take parsers that are not ours.</summary>
internal static class Npm
{
    private const string Missing = "npm is not on this machine: run the tests as root on Debian, or install Node.js with npm.";

    /// <summary>Installs npm where it is missing and can be had; a test that needs it says so where it cannot.</summary>
    public static async Task PrepareAsync(ServerHome home, CancellationToken cancellationToken)
    {
        if (Executables.Find("npm") is null && DebianPackages.CanInstall)
            await DebianPackages.InstallAsync("npm", home, cancellationToken);
        if (Executables.Find("npm") is null)
            home.Note(Missing);
    }
}
