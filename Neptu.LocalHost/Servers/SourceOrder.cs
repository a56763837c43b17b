namespace Neptu.LocalHost.Servers;

/// <summary>Which source of a server is preferred when there are several.</summary>
internal enum SourceOrder
{
    /// <summary>As in production: the version that is deployed.</summary>
    ContainerFirst,

    /// <summary>As fast as can be: a process of this machine, on a file system of choice.</summary>
    BinariesFirst,
}

/// <summary>Applies an order.</summary>
internal static class SourceOrderExtensions
{
    /// <summary>The first that is there.</summary>
    public static async Task<T?> FirstAsync<T>(this SourceOrder order, Func<Task<T?>> container, Func<Task<T?>> binaries)
        where T : class => order is SourceOrder.ContainerFirst
            ? await container() ?? await binaries()
            : await binaries() ?? await container();
}
