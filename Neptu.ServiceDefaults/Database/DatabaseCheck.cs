using System.Data.Common;
using System.Net.Sockets;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;
using OpenTelemetry;

namespace Neptu.ServiceDefaults;

/// <summary>
/// The database answers a trivial query in time. Outside nobody is told why it does not; the log is, by the kind of error.
/// </summary>
internal sealed class DatabaseCheck(NpgsqlDataSource database, TimeProvider time) : IHealthCheck
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(2);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        using var timeout = new CancellationTokenSource(Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            // A server that is frozen does not take the cancellation either, so the query is not waited for.
            await QueryAsync(either.Token).WaitAsync(either.Token);
            return HealthCheckResult.Healthy();
        }
        catch (Exception exception)
            when (exception is DbException or SocketException or TimeoutException || timeout.IsCancellationRequested)
        {
            return new HealthCheckResult(context.Registration.FailureStatus, description: exception.GetBaseException().GetType().Name);
        }
    }

    private async Task QueryAsync(CancellationToken cancellationToken)
    {
        using var untraced = SuppressInstrumentationScope.Begin(); // else each probe would be a trace of one statement
        await using var command = database.CreateCommand("SELECT 1");
        await command.ExecuteScalarAsync(cancellationToken);
    }
}
