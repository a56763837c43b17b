using Neptu.Core.Solana.Rpc;

namespace Neptu.Core.Payments.Claims;

/// <summary>What the chain says has become of a claim. Facts of finalized blocks: once true, they stay true.</summary>
public abstract record ClaimFate
{
    private ClaimFate()
    {
    }

    /// <summary>It was paid out by this transaction.</summary>
    public sealed record Paid(string Signature) : ClaimFate;

    /// <summary>It was not, and no transaction that was built for it can land any more.</summary>
    public sealed record Lost : ClaimFate;

    /// <summary>It was not so far, and still may be.</summary>
    /// <param name="HasFailed">A transaction for it was executed and failed.</param>
    public sealed record Waiting(bool HasFailed) : ClaimFate;

    /// <summary>The chain could not be asked, or its answer proves nothing.</summary>
    public sealed record Unknown(RpcFailure Why) : ClaimFate;
}
