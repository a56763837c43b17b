using System.Data.Common;
using System.Net.Sockets;

namespace Neptu.ServiceDefaults;

/// <summary>Tells an outage of something the host depends on from a fault of its own.</summary>
public static class DependencyFailure
{
    /// <summary>
    /// True when the exception, or one it wraps, says that a database or a remote service did not answer, so that the
    /// same request may well succeed a little later.
    /// </summary>
    public static bool IsIn(Exception? exception)
    {
        for (; exception is not null; exception = exception.InnerException)
        {
            if (exception is DbException { IsTransient: true } or SocketException or TimeoutException)
                return true;

            // With a status the service did answer, and what it said should have been handled.
            if (exception is HttpRequestException { StatusCode: null })
                return true;
        }

        return false;
    }
}
