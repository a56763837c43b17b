using Neptu.Core.Solana.Rpc;

namespace Neptu.Core.Payments;

/// <summary>What is known of a transaction that somebody names.</summary>
public abstract record NamedTransaction
{
    private NamedTransaction()
    {
    }

    /// <summary>It is in a block that no fork can undo.</summary>
    public sealed record Final(ChainTransaction Transaction) : NamedTransaction;

    /// <summary>It is not, or not yet.</summary>
    /// <param name="WasSeen">The network knows it; it only has to become final.</param>
    public sealed record NotFinal(bool WasSeen) : NamedTransaction;

    /// <summary>It is final, and of a version that cannot be read.</summary>
    public sealed record Unreadable : NamedTransaction;

    /// <summary>The chain could not be asked.</summary>
    public sealed record Unknown(RpcFailure Why) : NamedTransaction;
}

/// <summary>Looks a transaction up by its signature.</summary>
public sealed class TransactionLookup(SolanaRpc rpc)
{
    /// <summary>Asks for the transaction and, if it is not final, how far it is.</summary>
    /// <param name="signature">A valid <see cref="Solana.TransactionSignature"/>.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<NamedTransaction> FindAsync(string signature, CancellationToken cancellation) =>
        await rpc.GetTransactionAsync(signature, cancellation) switch
        {
            RpcAnswer<ChainTransaction>.Found { Value: var transaction } => new NamedTransaction.Final(transaction),
            RpcAnswer<ChainTransaction>.Failed { Why: RpcFailure.UnsupportedVersion } => new NamedTransaction.Unreadable(),
            RpcAnswer<ChainTransaction>.Failed { Why: var why } => new NamedTransaction.Unknown(why),
            _ => await rpc.GetSignatureStatusAsync(signature, cancellation) switch
            {
                RpcAnswer<SignatureStatus>.Failed { Why: var why } => new NamedTransaction.Unknown(why),
                var status => new NamedTransaction.NotFinal(WasSeen: status is RpcAnswer<SignatureStatus>.Found),
            },
        };
}
