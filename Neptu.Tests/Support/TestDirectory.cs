using Neptu.AppHost.Servers;

namespace Neptu.Tests.Support;

/// <summary>
/// The folder of this test run, in memory where there is room. A lock beside it says that the run goes on; folders of
/// runs that were killed go at the next run.
/// </summary>
internal static class TestDirectory
{
    private const string Prefix = "neptu-run-";
    private const long EnoughBytes = 1L << 30;

    /// <summary>Password of every PostgreSQL server of this run: they are copies of one template.</summary>
    public static string Password { get; } = KeptPassword.New();

    /// <summary>The folder; it is removed when the process ends.</summary>
    public static string Root { get; } = Create();

    private static string Create()
    {
        var parent = HasRoom("/dev/shm") ? "/dev/shm" : Path.GetTempPath();
        foreach (var folder in Directory.GetDirectories(parent, Prefix + "*")) RemoveIfAbandoned(folder);

        var root = Path.Combine(parent, $"{Prefix}{Guid.NewGuid():N}");
        var alive = TryLock(root) ?? throw new IOException($"{root}.lock cannot be taken.");
        Directory.CreateDirectory(root);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Remove(root, alive);
        return root;
    }

    // A container's /dev/shm is often 64 MB, too little for a database server.
    private static bool HasRoom(string path) => Directory.Exists(path) && new DriveInfo(path).AvailableFreeSpace >= EnoughBytes;

    private static void RemoveIfAbandoned(string root)
    {
        if (TryLock(root) is { } abandoned) Remove(root, abandoned);
    }

    private static void Remove(string root, FileStream @lock)
    {
        if (Directory.Exists(root)) Directory.Delete(root, recursive: true);
        File.Delete(root + ".lock");
        @lock.Dispose();
    }

    /// <summary>The kernel frees the lock with the process that holds it.</summary>
    private static FileStream? TryLock(string root)
    {
        try
        {
            return new FileStream(root + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null; // held, or another user's
        }
    }
}
