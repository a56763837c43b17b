using System.Globalization;

namespace Neptu.AppHost.Processes;

/// <summary>This machine's processes, as /proc shows them. One that ends while it is looked at has empty properties.</summary>
internal static class ProcessTable
{
    /// <summary>All process ids.</summary>
    public static IEnumerable<int> Ids() => Directory.EnumerateDirectories("/proc")
        .Select(folder => int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var id) ? id : 0)
        .Where(id => id != 0);

    /// <summary>The arguments, separated by spaces.</summary>
    public static string CommandLine(int id) => Read(id, "cmdline").Replace('\0', ' ').TrimEnd();

    /// <summary>The program's short name.</summary>
    public static string Name(int id) => Read(id, "comm").TrimEnd();

    /// <summary>The processes that were started with a variable of this value.</summary>
    public static IReadOnlyList<int> StartedWith(string variable, string value) =>
        [.. Ids().Where(id => Read(id, "environ").Split('\0').Contains($"{variable}={value}"))];

    /// <summary>This process's parent now: another one than at the start when that has ended.</summary>
    public static int ParentId()
    {
        // The name in parentheses may hold anything; the state and the parent follow it (proc_pid_stat(5)).
        var stat = File.ReadAllText("/proc/self/stat");
        return int.Parse(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[1], CultureInfo.InvariantCulture);
    }

    private static string Read(int id, string file)
    {
        try
        {
            return File.ReadAllText($"/proc/{id}/{file}");
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            return "";
        }
    }
}
