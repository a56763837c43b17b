namespace Neptu.Core.Solana.Rpc;

/// <summary>What came of a question to the chain. "Not there" and "nobody answered" are never the same.</summary>
public abstract record RpcAnswer<T>
{
    private RpcAnswer()
    {
    }

    /// <summary>The chain answered.</summary>
    public sealed record Found(T Value) : RpcAnswer<T>;

    /// <summary>The server answered that it knows of no such thing, which may change.</summary>
    public sealed record NotFoundYet : RpcAnswer<T>;

    /// <summary>Nothing is known.</summary>
    public sealed record Failed(RpcFailure Why) : RpcAnswer<T>;
}

/// <summary>Why a question to the chain has no answer.</summary>
public enum RpcFailure
{
    /// <summary>No connection, no answer in time, or an error of the server's own.</summary>
    Unreachable,

    /// <summary>The server wants to be asked less.</summary>
    RateLimited,

    /// <summary>An answer that makes no sense, or one to another question.</summary>
    Garbage,

    /// <summary>The server does not answer this question: it lags behind, lacks the history, or does not know us.</summary>
    Refused,

    /// <summary>The server is of another network than the one that is configured.</summary>
    OtherNetwork,

    /// <summary>The transaction is of a version that this program cannot read.</summary>
    UnsupportedVersion,
}
