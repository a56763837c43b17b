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

    /// <summary>Where it listens.</summary>
    public string Address => $"{host}:{port}";

    /// <summary>The PostgreSQL server of ConnectionStrings__NAME, or null if that is not set.</summary>
    public static GivenServer? Postgres(string name) => Find(name) is (var variable, { } value) ? ParsePostgres(variable, value) : null;

    /// <summary>The Redis server of ConnectionStrings__NAME, or null if that is not set.</summary>
    public static GivenServer? Redis(string name) => Find(name) is (var variable, { } value) ? ParseRedis(variable, value) : null;

    /// <summary>Reads <c>Host=h;Port=5432;...</c>.</summary>
    public static GivenServer ParsePostgres(string variable, string value)
    {
        var parts = new DbConnectionStringBuilder { ConnectionString = value };
        var host = parts.TryGetValue("Host", out var named) || parts.TryGetValue("Server", out named) ? $"{named}" : "localhost";
        return new GivenServer(variable, value, host, parts.TryGetValue("Port", out var port) ? Number($"{port}", variable) : 5432);
    }

    /// <summary>Reads <c>host:6379,option=...</c>.</summary>
    public static GivenServer ParseRedis(string variable, string value)
    {
        var endpoint = value.Split(',')[0];
        var colon = endpoint.LastIndexOf(':');
        return colon < 0
            ? new GivenServer(variable, value, endpoint, 6379)
            : new GivenServer(variable, value, endpoint[..colon], Number(endpoint[(colon + 1)..], variable));
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
            throw new LocalHostException($"{variable} names {Address}, and nothing answers there: start that server, or unset the variable.", e);
        }

        return new RunningServer(connectionString, Address, Process: null);
    }

    private static (string Variable, string? Value) Find(string name)
    {
        var variable = $"ConnectionStrings__{name}";
        return (variable, Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value ? value : null);
    }

    private static int Number(string text, string variable) => int.TryParse(text, CultureInfo.InvariantCulture, out var port)
        ? port
        : throw new LocalHostException($"{variable} holds the port '{text}', which is not a number.");
}
