using Neptu.Core.Pricing;

namespace Neptu.Core.Oracle;

/// <summary>Answers people's questions, as many as they may ask.</summary>
public sealed class OracleDesk(Entitlements entitlements, WorkerOracle oracle)
{
    /// <summary>
    /// Asks in a person's name. One chat is held while the oracle thinks, used when it has answered and given back when it
    /// has not.
    /// </summary>
    /// <param name="userId">Who asks.</param>
    /// <param name="question">What they ask.</param>
    /// <param name="cancellation">
    /// Ends the wait until the oracle is asked. Then the answer is waited for, whether or not somebody still listens: whoever
    /// hangs up in time to pay nothing would have the model work for nothing. Asked again, the same question costs nothing.
    /// </param>
    public async Task<OracleOutcome> AskAsync(Guid userId, OracleQuestion question, CancellationToken cancellation) =>
        await entitlements.HoldAsync(userId, PaidReadings.AiChat, question.Subject, cancellation) switch
        {
            HoldOutcome.Locked locked => new OracleOutcome.Locked(locked.PlanName, locked.Limit),
            HoldOutcome.Held held => await AskForAsync(held.Id, question),
            _ => OutcomeOf(await oracle.AskAsync(question)),
        };

    private async Task<OracleOutcome> AskForAsync(Guid hold, OracleQuestion question)
    {
        var reply = await oracle.AskAsync(question);
        if (reply is OracleReply.Failed)
            await entitlements.ReleaseAsync(hold, CancellationToken.None);
        else if (!await entitlements.ConfirmAsync(hold, CancellationToken.None))
            return new OracleOutcome.Failed(OracleFailure.Silent);

        return OutcomeOf(reply);
    }

    private static OracleOutcome OutcomeOf(OracleReply reply) => reply switch
    {
        OracleReply.Answered answered => new OracleOutcome.Answered(answered.Message, answered.Cached),
        OracleReply.Failed failed => new OracleOutcome.Failed(failed.Why),
        _ => throw new InvalidOperationException($"A reply without an outcome: {reply.GetType().Name}."),
    };
}
