using System.Globalization;
using Microsoft.Extensions.Configuration;
using Neptu.AppHost.Processes;

namespace Neptu.AppHost.LocalRun;

/// <summary>
/// The ports of a local run. <c>Ports:NAME</c> in the configuration replaces a resource's usual port; 0, or an isolated run, takes a free
/// one.
/// </summary>
internal sealed class PortPlan(IConfiguration configuration, bool isIsolated)
{
    private readonly Dictionary<int, string> _needed = [];

    /// <summary>A port that clients know: if it is in use, the run does not start (<see cref="EnsureFree"/>).</summary>
    public int Reserve(string name, int usual)
    {
        var port = Wanted(name, usual);
        if (port == 0)
            return Free();

        _needed[port] = name;
        return port;
    }

    /// <summary>A port that only this run's own resources use: if it is in use, another one is taken.</summary>
    public int ReserveOrReplace(string name, int usual)
    {
        var port = Wanted(name, usual);
        return port != 0 && Ports.IsFree(port) ? port : Free();
    }

    /// <summary>Checks every reserved port before anything is started.</summary>
    /// <exception cref="DistributedApplicationException">One is in use; the message names who holds it, and what to do.</exception>
    public void EnsureFree()
    {
        foreach (var (port, name) in _needed.OrderBy(needed => needed.Key).Where(needed => !Ports.IsFree(needed.Key)))
            throw new DistributedApplicationException(Describe(port, name));
    }

    private static int Free() => Ports.Free(1)[0];

    private static string Describe(int port, string name) => PortHolder.Find(port) is { } holder
        ? $"Port {port}, which {name} needs, is in use by process {holder.Id} ({holder.CommandLine}): end it with `kill {holder.Id}`, "
            + "or run on free ports with --isolated."
        : $"Port {port}, which {name} needs, is in use by a process that is not visible to this user: end it, or run on free ports with "
            + "--isolated.";

    private int Wanted(string name, int usual)
    {
        if (configuration[$"Ports:{name}"] is not { Length: > 0 } text)
            return isIsolated ? 0 : usual;

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= 65_535
            ? port
            : throw new DistributedApplicationException($"Ports:{name} must be a port number, or 0 for a free port, not '{text}'.");
    }
}
