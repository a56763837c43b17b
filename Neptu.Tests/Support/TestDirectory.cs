using System.Globalization;
using Neptu.LocalHost.Servers;

namespace Neptu.Tests.Support;

/// <summary>The folder of this test run, in memory where there is room. Folders of runs that were killed go at the next run.</summary>
internal static class TestDirectory
{
    private const string Prefix = "neptu-tests-";
    private const long EnoughBytes = 1L << 30;

    /// <summary>Password of every PostgreSQL server of this run: they are copies of one template.</summary>
    public static string Password { get; } = KeptPassword.New();

    /// <summary>The folder; it is removed when the process ends.</summary>
    public static string Root { get; } = Create();

    private static string Create()
    {
        var parent = HasRoom("/dev/shm") ? "/dev/shm" : Path.GetTempPath();
        foreach (var folder in Directory.GetDirectories(parent, Prefix + "*").Where(IsAbandoned)) Directory.Delete(folder, recursive: true);

        var root = Path.Combine(parent, $"{Prefix}{Environment.ProcessId}");
        Directory.CreateDirectory(root);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(root, recursive: true);
        return root;
    }

    // A container's /dev/shm is often 64 MB, too little for a database server.
    private static bool HasRoom(string path) => Directory.Exists(path) && new DriveInfo(path).AvailableFreeSpace >= EnoughBytes;

    private static bool IsAbandoned(string folder) =>
        int.TryParse(Path.GetFileName(folder)[Prefix.Length..], CultureInfo.InvariantCulture, out var id) && !Directory.Exists($"/proc/{id}");
}
