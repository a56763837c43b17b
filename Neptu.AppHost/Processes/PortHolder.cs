using System.Globalization;

namespace Neptu.AppHost.Processes;

/// <summary>The process that listens on a port, as far as /proc tells.</summary>
/// <param name="Id">Its process id.</param>
/// <param name="CommandLine">What it was started as.</param>
internal sealed record PortHolder(int Id, string CommandLine)
{
    private const string Listening = "0A";
    private static readonly string[] _tables = ["/proc/net/tcp", "/proc/net/tcp6"];

    /// <summary>Who listens on a port; null when nobody does, or it is another user's process.</summary>
    public static PortHolder? Find(int port)
    {
        var sockets = _tables
            .Where(File.Exists)
            .SelectMany(table => SocketsListening(File.ReadLines(table), port))
            .ToHashSet();
        if (sockets.Count == 0) return null;

        var id = ProcessTable.Ids().FirstOrDefault(id => Descriptors(id).Any(sockets.Contains));
        return id == 0 ? null : new PortHolder(id, ProcessTable.CommandLine(id));
    }

    /// <summary>The sockets, as /proc/PID/fd names them, that a table of /proc/net shows listening on a port (proc_net_tcp.txt of the kernel).</summary>
    public static IEnumerable<string> SocketsListening(IEnumerable<string> table, int port) =>
        from line in table.Skip(1)
        let fields = line.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        where fields.Length > 9 && fields[3] == Listening
        where int.Parse(fields[1].AsSpan(fields[1].LastIndexOf(':') + 1), NumberStyles.HexNumber, CultureInfo.InvariantCulture) == port
        select $"socket:[{fields[9]}]";

    private static IEnumerable<string> Descriptors(int id)
    {
        try
        {
            return [.. Directory.EnumerateFiles($"/proc/{id}/fd").Select(file => new FileInfo(file).LinkTarget ?? "")];
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            return []; // another user's, or it has just ended
        }
    }
}
