using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Neptu.AppHost.Servers;

/// <summary>Questions that tell a listening server from one that serves. Connection errors are the caller's to expect.</summary>
internal static class Probes
{
    /// <summary>
    /// Whether PostgreSQL takes sessions: it answers a start-up message by asking for a password, not by an error such as
    /// "the database system is starting up" (<see href="https://www.postgresql.org/docs/current/protocol-message-formats.html"/>).
    /// </summary>
    public static async Task<bool> PostgresAsync(int port, PostgresOptions options, CancellationToken cancellationToken)
    {
        var parameters = Encoding.ASCII.GetBytes($"user\0{PostgresOptions.User}\0database\0{options.Database}\0\0");
        var message = new byte[8 + parameters.Length];
        BinaryPrimitives.WriteInt32BigEndian(message, message.Length);
        BinaryPrimitives.WriteInt32BigEndian(message.AsSpan(4), 3 << 16); // protocol 3.0
        parameters.CopyTo(message, 8);
        return await AskAsync(port, message, cancellationToken) == 'R';
    }

    /// <summary>Whether Redis answers a PING with a status, not with the error that it is still loading.</summary>
    public static async Task<bool> RedisAsync(int port, CancellationToken cancellationToken) =>
        await AskAsync(port, "PING\r\n"u8.ToArray(), cancellationToken) == '+';

    /// <summary>The answer of a probe; false while the server cannot be reached.</summary>
    public static async Task<bool> TryAsync(Func<CancellationToken, Task<bool>> probe, CancellationToken cancellationToken)
    {
        try
        {
            return await probe(cancellationToken);
        }
        catch (Exception exception) when (exception is SocketException or IOException)
        {
            return false;
        }
    }

    private static async Task<char?> AskAsync(int port, byte[] question, CancellationToken cancellationToken)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, port, cancellationToken);
        var stream = client.GetStream();
        await stream.WriteAsync(question, cancellationToken);
        var answer = new byte[1];
        return await stream.ReadAsync(answer, cancellationToken) == 1 ? (char)answer[0] : null;
    }
}
