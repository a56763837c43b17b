namespace Neptu.LocalHost.Servers;

/// <summary>Where Redis can come from on this machine.</summary>
internal static class RedisServer
{
    /// <summary>Finds a source in the order given, or installs the binary; null where that cannot be done.</summary>
    public static async Task<IServerSource?> FindAsync(
        RedisOptions options, ServerHome home, SourceOrder order, CancellationToken cancellationToken)
    {
        var source = await order.FirstAsync<IServerSource>(
            async () => await ContainerRuntime.FindAsync(cancellationToken) is { } runtime
                ? await RedisContainer.PullAsync(runtime, options, home, cancellationToken)
                : null,
            () => Task.FromResult<IServerSource?>(Local(options, home)));
        if (source is not null || !DebianPackages.CanInstall) return source;

        await DebianPackages.InstallAsync("redis-server", home, cancellationToken);
        return Local(options, home);
    }

    private static RedisProcess? Local(RedisOptions options, ServerHome home) =>
        RedisProcess.Locate() is { } program ? new RedisProcess(program, options, home) : null;
}
