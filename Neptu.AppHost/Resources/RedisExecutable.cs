using System.Globalization;
using Neptu.AppHost.LocalRun;
using Neptu.AppHost.Servers;

namespace Neptu.AppHost.Resources;

/// <summary>Redis run from the binary of this machine, for machines without a container runtime.</summary>
internal static class RedisExecutable
{
    /// <summary>Adds a server that listens on loopback and keeps nothing on disk.</summary>
    /// <exception cref="DistributedApplicationException">Redis is not on this machine and cannot be installed.</exception>
    public static async Task<IResourceBuilder<IResourceWithConnectionString>> AddRedisExecutableAsync(
        this IDistributedApplicationBuilder builder, string name, int preferredPort, LocalRunOptions run)
    {
        var binary = await RedisServer.FindAsync(run.State.Servers, CancellationToken.None);
        var port = run.Ports.ReserveOrReplace(name, preferredPort);
        return builder.AddResource(new RedisExecutableResource(name, binary.Program, run.State.Servers.Private(name), port))
            .WithArgs([.. binary.Arguments(port)])
            .WithEndpoint(port, port, scheme: "tcp", name: "tcp", isProxied: false)
            .WithServerHealthCheck(token => Probes.RedisAsync(port, token))
            .WithIconName("DatabaseLightning")
            .WithRestarts()
            .WithAnnotation(new OriginAnnotation($"Redis {binary.Version} of {Path.GetDirectoryName(binary.Program)}"));
    }

    /// <summary>A process that projects can refer to as they refer to the container.</summary>
    private sealed class RedisExecutableResource(string name, string command, string folder, int port)
        : ExecutableResource(name, command, folder), IResourceWithConnectionString
    {
        public ReferenceExpression ConnectionStringExpression { get; } =
            ReferenceExpression.Create($"127.0.0.1:{port.ToString(CultureInfo.InvariantCulture)}");
    }
}
