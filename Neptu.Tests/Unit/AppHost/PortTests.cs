using System.Net;
using System.Net.Sockets;
using Neptu.AppHost.Processes;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Unit.AppHost;

public sealed class PortTests
{
    // Columns of /proc/net/tcp: the address is hexadecimal, 0A is listening, the tenth column is the socket.
    private static readonly string[] _table =
    [
        "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode",
        "   0: 0100007F:0BB8 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 4711 1 0000000000000000 100 0 0 10 0",
        "   1: 0100007F:0BB8 0100007F:D2A4 01 00000000:00000000 00:00000000 00000000     0        0 4712 1 0000000000000000 20 4 30 10 -1",
        "   2: 00000000000000000000000001000000:1F90 00000000000000000000000000000000:0000 0A 00000000:00000000 00:00000000 00000000 0 0 4713 1",
    ];

    [Theory]
    [InlineData(3000, "socket:[4711]")]
    [InlineData(8080, "socket:[4713]")]
    public void Only_listening_sockets_of_the_port_count(int port, string socket) =>
        PortHolder.SocketsListening(_table, port).ShouldBe([socket]);

    [Fact]
    public void A_port_that_nobody_listens_on_has_no_socket() => PortHolder.SocketsListening(_table, 53924).ShouldBeEmpty();

    [Fact]
    public void A_port_that_only_ipv6_listens_on_is_busy()
    {
        if (!Socket.OSSupportsIPv6) return;
        using var listener = new TcpListener(IPAddress.IPv6Loopback, 0);
        listener.Start();

        Ports.IsFree(((IPEndPoint)listener.LocalEndpoint).Port).ShouldBeFalse();
    }

    [Fact]
    public void Free_ports_are_different() => Ports.Free(20).ShouldBeUnique();
}
