using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Neptu;

/// <summary>PostgreSQL and Redis as processes of this machine, under the names that their containers would have.</summary>
internal static class ServerProcesses
{
    private const string User = "neptu";

    /// <exception cref="InvalidOperationException">This machine has no PostgreSQL.</exception>
    public static IResourceBuilder<IResourceWithConnectionString> AddPostgresProcess(this IDistributedApplicationBuilder builder)
    {
        var installation = PostgresInstallation.Find() ?? throw new InvalidOperationException(
            "There is no container runtime that answers, no PostgreSQL on the PATH or in /usr/lib/postgresql, " +
            $"and no ConnectionStrings:{Topology.Postgres.Database}. One of them is needed.");
        var data = builder.FolderOf(Topology.Postgres.Server);
        var port = LoopbackPort.PreferredOrFree(Topology.Postgres.LocalPort);
        var password = builder.AddParameter(
            Topology.Parameters.PostgresPassword, new GenerateParameterDefault { Special = false }, secret: true, persist: true);

        var command = installation.ServerCommand(data, port);
        var server = builder.AddExecutable(Topology.Postgres.Server, command[0], builder.AppHostDirectory, command[1..])
            .ListenOn(port, token => installation.AnswersAsync(port, token))
            .OnBeforeResourceStarted(async (_, _, token) => await installation.PrepareAsync(
                data, Topology.Postgres.Database, User, await password.Resource.GetValueAsync(token) ?? string.Empty, token));

        var text = port.ToString(CultureInfo.InvariantCulture);
        return builder.AddConnectionString(
                Topology.Postgres.Database,
                ReferenceExpression.Create(
                    $"Host=127.0.0.1;Port={text};Database={Topology.Postgres.Database};Username={User};Password={password}"))
            .WaitFor(server);
    }

    /// <summary>Null when this machine has no Redis either.</summary>
    public static IResourceBuilder<IResourceWithConnectionString>? AddRedisProcess(this IDistributedApplicationBuilder builder)
    {
        const string program = "redis-server";
        var folders = Environment.GetEnvironmentVariable("PATH")?.Split(Path.PathSeparator) ?? [];
        if (!folders.Any(folder => File.Exists(Path.Combine(folder, program))))
            return null;

        var port = LoopbackPort.PreferredOrFree(Topology.Cache.LocalPort);
        return builder.AddResource(new RedisProcess(Topology.Cache.Name, program, builder.AppHostDirectory, port))
            .WithArgs("--port", $"{port}", "--bind", "127.0.0.1", "--save", "", "--appendonly", "no")
            .ListenOn(port, token => LoopbackPort.AnswersAsync(port, token));
    }

    /// <summary>The endpoint for the dashboard, and a health check for those who wait.</summary>
    private static IResourceBuilder<T> ListenOn<T>(this IResourceBuilder<T> server, int port, Func<CancellationToken, Task<bool>> answers)
        where T : ExecutableResource
    {
        var check = $"{server.Resource.Name}_answers";
        server.ApplicationBuilder.Services.AddHealthChecks().AddAsyncCheck(
            check, async token => await answers(token) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy());
        return server.WithEndpoint(port: port, targetPort: port, scheme: "tcp", name: "tcp", isProxied: false).WithHealthCheck(check);
    }

    private static string FolderOf(this IDistributedApplicationBuilder builder, string server) =>
        Path.GetFullPath(Path.Combine(builder.AppHostDirectory, "..", ".neptu", "apphost", server));

    /// <summary>A process that references can name, as they name the container.</summary>
    private sealed class RedisProcess(string name, string command, string folder, int port)
        : ExecutableResource(name, command, folder), IResourceWithConnectionString
    {
        public ReferenceExpression ConnectionStringExpression { get; } =
            ReferenceExpression.Create($"127.0.0.1:{port.ToString(CultureInfo.InvariantCulture)}");
    }
}
