using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace Neptu.ServiceDefaults;

/// <summary>Where a request comes from, as far as a limit goes.</summary>
public static class ClientAddress
{
    /// <summary>What a client of IPv6 has at least: it can make every request from another address within.</summary>
    private const int PrefixBytes = 8;

    /// <summary>
    /// The address as text, of IPv6 its first 64 bits. It is the connection's, or what a trusted proxy says
    /// (<see cref="LimitSettings"/>), and so cannot be chosen by the client.
    /// </summary>
    public static string Of(HttpContext http) => http.Connection.RemoteIpAddress switch
    {
        null => "unknown",
        { IsIPv4MappedToIPv6: true } address => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } address => NetworkOf(address),
        var address => address.ToString(),
    };

    private static string NetworkOf(IPAddress address)
    {
        var bytes = address.GetAddressBytes();
        Array.Clear(bytes, PrefixBytes, bytes.Length - PrefixBytes);
        return $"{new IPAddress(bytes)}/64";
    }
}
