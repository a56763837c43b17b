using Aspire.Hosting;
using System.Globalization;
using Neptu.AppHost.Processes;

namespace Neptu.Benchmarks.Load;

/// <summary>
/// What a process holds of this machine's memory now, in bytes
/// (<see href="https://www.kernel.org/doc/html/latest/filesystems/proc.html"/>, status).
/// </summary>
/// <param name="Resident">All of its pages that are in memory.</param>
/// <param name="Own">Those of them that are no mapped file, such as the runtime's, which others share.</param>
internal sealed record ProcessMemory(long Resident, long Own)
{
    /// <summary>Of the process that listens on a port of this machine.</summary>
    /// <exception cref="DistributedApplicationException">Nothing listens there, or it is another user's.</exception>
    public static ProcessMemory Of(int port)
    {
        var holder = PortHolder.Find(port) ?? throw new DistributedApplicationException($"Nothing that can be seen from here listens on port {port}.");
        var status = File.ReadAllLines($"/proc/{holder.Id}/status");
        return new(Read(status, "VmRSS:"), Read(status, "RssAnon:") + Read(status, "RssShmem:"));
    }

    private static long Read(string[] status, string name) =>
        1024 * long.Parse(status.Single(line => line.StartsWith(name, StringComparison.Ordinal)).Split(' ')[^2], CultureInfo.InvariantCulture);
}
