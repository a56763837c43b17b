using System.Data.Common;
using System.Globalization;
using System.Net.Sockets;

namespace Neptu.LocalHost.Servers;

/// <summary>A server that somebody else runs, named by a connection string in the environment.</summary>
internal sealed class GivenServer(string variable, string connectionString, string host, int port) : IServerSource
{
    private static readonly TimeSpan _answersWithin = TimeSpan.FromSeconds(5);

    /// <inheritdoc/>
    public string Origin => $"given by {variable}";

    /// <summary>The PostgreSQL server of ConnectionStrings__NAME, or null if that is not set.</summary>
    public static GivenServer? Postgres(string name)
    {
        if (Find(name) is not (var variable, { } value)) return null;

        var parts = new DbConnectionStringBuilder { ConnectionString = value };
        var host = parts.TryGetValue("Host", out var named) || parts.TryGetValue("Server", out named) ? $"{named}" : "localhost";
        return new GivenServer(variable, value, host, parts.TryGetValue("Port", out var port) ? Port($"{port}", variable) : 5432);
    }

    /// <summary>The Redis server of ConnectionStrings__NAME, or null if that is not set.</summary>
    public static GivenServer? Redis(string name)
    {
        if (Find(name) is not (var variable, { } value)) return null;

        var endpoint = value.Split(',')[0];
        var colon = endpoint.LastIndexOf(':');
        return colon < 0
            ? new GivenServer(variable, value, endpoint, 6379)
            : new GivenServer(variable, value, endpoint[..colon], Port(endpoint[(colon + 1)..], variable));
    }

    /// <inheritdoc/>
    public async Task<RunningServer> StartAsync(CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(_answersWithin);
        try
        {
            await Probes.ListensAsync(host, port, patience.Token);
        }
        catch (Exception e) when (e is SocketException || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw new LocalHostException($"{variable} names {host}:{port}, and nothing answers there: start that server, or unset the variable.", e);
        }

        return new RunningServer(connectionString, $"{host}:{port}", Process: null);
    }

    private static (string Variable, string? Value) Find(string name)
    {
        var variable = $"ConnectionStrings__{name}";
        return (variable, Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value ? value : null);
    }

    private static int Port(string text, string variable) => int.TryParse(text, CultureInfo.InvariantCulture, out var port)
        ? port
        : throw new LocalHostException($"{variable} holds the port '{text}', which is not a number.");
}
