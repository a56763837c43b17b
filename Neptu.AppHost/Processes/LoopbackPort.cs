using System.Net;
using System.Net.Sockets;

namespace Neptu;

/// <summary>Ports of this machine, on loopback.</summary>
internal static class LoopbackPort
{
    /// <summary>The preferred port when nothing listens there, else a free one.</summary>
    public static int PreferredOrFree(int preferred)
    {
        foreach (var port in new[] { preferred, 0 })
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            try
            {
                listener.Start();
                return ((IPEndPoint)listener.LocalEndpoint).Port;
            }
            catch (SocketException) when (port != 0)
            {
                continue; // taken
            }
        }

        throw new InvalidOperationException("No port is free on loopback.");
    }

    /// <summary>Whether something accepts connections.</summary>
    public static async Task<bool> AnswersAsync(int port, CancellationToken cancellationToken)
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(IPAddress.Loopback, port, cancellationToken);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
