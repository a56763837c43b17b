using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Neptu.Core.Payments;
using Neptu.Core.Payments.Claims;
using Neptu.Core.Solana;

namespace Neptu.Jobs.Reconcile;

/// <summary>Finds out what became of claims that nobody came back for, and settles those whose outcome the chain proves.</summary>
internal sealed partial class ReconcileJob(ClaimReconciler claims, IOptions<SolanaOptions> options, ILogger<ReconcileJob> log) : IJob
{
    public static void AddServices(IHostApplicationBuilder builder) => builder.AddNeptuPayments();

    public async Task RunAsync(CancellationToken cancellation)
    {
        if (!options.Value.IsOn)
        {
            LogOff(log);
            return;
        }

        var round = await claims.RunAsync(cancellation);
        LogRound(log, round.PaidOut, round.Released, round.Waiting, round.Unknown);
        if (round.Unknown > 0)
            throw new InvalidOperationException($"{round.Unknown} claims could not be looked at; they stay open.");
    }

    [LoggerMessage(LogLevel.Information, "Payments are off: there is nothing to reconcile.")]
    private static partial void LogOff(ILogger logger);

    [LoggerMessage(
        LogLevel.Information,
        "Of the open claims, {PaidOut} were paid out, {Released} released, {Waiting} may still be paid; {Unknown} could not be looked at.")]
    private static partial void LogRound(ILogger logger, int paidOut, int released, int waiting, int unknown);
}
