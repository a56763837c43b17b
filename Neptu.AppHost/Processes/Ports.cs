using System.Net;
using System.Net.Sockets;

namespace Neptu.AppHost.Processes;

/// <summary>TCP ports of this machine's loopback.</summary>
internal static class Ports
{
    /// <summary>Whether a server could listen on a port, for IPv4 and, where there is any, for IPv6.</summary>
    public static bool IsFree(int port) =>
        CanBind(IPAddress.Loopback, port) && (!Socket.OSSupportsIPv6 || CanBind(IPAddress.IPv6Loopback, port));

    /// <summary>
    /// Different free ports, from below those that the kernel gives to outgoing connections: none of these takes the
    /// place of a server that is stopped for a moment.
    /// </summary>
    public static int[] Free(int count) =>
        [.. Enumerable.Range(0, int.MaxValue).Select(_ => Random.Shared.Next(20_000, 32_000)).Distinct().Where(IsFree).Take(count)];

    private static bool CanBind(IPAddress address, int port)
    {
        try
        {
            using var listener = new TcpListener(address, port);
            listener.Start();
            return true;
        }
        catch (SocketException e)
        {
            return e.SocketErrorCode is SocketError.AddressNotAvailable; // IPv6 is compiled in but switched off
        }
    }
}
