using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Neptu.AppHost.LocalRun;
using Neptu.AppHost.Servers;

namespace Neptu.AppHost.Resources;

/// <summary>PostgreSQL run from binaries of this machine, for machines without a container runtime.</summary>
internal static class PostgresExecutable
{
    /// <summary>
    /// Adds a server that listens on loopback and its database below it. The data and the generated password are kept in the state
    /// folder.
    /// </summary>
    /// <exception cref="DistributedApplicationException">PostgreSQL is not on this machine and cannot be installed.</exception>
    public static async Task<IResourceBuilder<IResourceWithConnectionString>> AddPostgresExecutableAsync(
        this IDistributedApplicationBuilder builder, string server, string database, int preferredPort, LocalRunOptions run)
    {
        var options = new PostgresOptions { Name = server, Database = database };
        var binaries = await PostgresServer.FindAsync(run.State.Servers, CancellationToken.None);
        var process = new PostgresProcess(binaries, options, run.State.Servers);
        var port = run.Ports.ReserveOrReplace(server, preferredPort);
        var plan = await process.PlanAsync(port, CancellationToken.None);

        var password = builder.AddParameter($"{server}-password", new KeptPassword(run.State.Servers, server).Value, secret: true)
            .WithDescription($"Generated; kept in {run.State.Directory}.");
        var executable = builder.AddExecutable(server, plan.FileName, plan.WorkingDirectory!, [.. plan.Arguments])
            .WithEndpoint(port, port, scheme: "tcp", name: "tcp", isProxied: false)
            .WithServerHealthCheck(token => Probes.PostgresAsync(port, options, token))
            .WithIconName("DatabaseMultiple")
            .WithRestarts()
            .WithAnnotation(new OriginAnnotation(process.Origin))
            .OnBeforeResourceStarted((_, _, token) => process.EnsureClusterAsync(token));

        return builder.AddConnectionString(
                database,
                ReferenceExpression.Create(
                    $"Host=127.0.0.1;Port={port.ToString(CultureInfo.InvariantCulture)};Database={database};Username={PostgresOptions.User};Password={password};GSS Encryption Mode=Disable"))
            .WithServerHealthCheck(token => Probes.PostgresAsync(port, options, token))
            .WithParentRelationship(executable)
            .WithIconName("Database")
            .WithDatabaseCommands(run.State)
            .WaitFor(executable);
    }

    /// <summary>A health check that is unhealthy, without an exception, while the server does not answer.</summary>
    internal static IResourceBuilder<T> WithServerHealthCheck<T>(
        this IResourceBuilder<T> resource, Func<CancellationToken, Task<bool>> answers)
        where T : IResource
    {
        var key = $"{resource.Resource.Name}_answers";
        resource.ApplicationBuilder.Services.AddHealthChecks().AddAsyncCheck(key, async token => await Probes.TryAsync(answers, token)
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy("The server does not answer."));
        return resource.WithHealthCheck(key);
    }
}
