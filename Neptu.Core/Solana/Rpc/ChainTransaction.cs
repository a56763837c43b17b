namespace Neptu.Core.Solana.Rpc;

/// <summary>A finalized transaction, as far as it says who paid whom.</summary>
public sealed record ChainTransaction
{
    /// <summary>The first signature, which names the transaction.</summary>
    public required string Signature { get; init; }

    /// <summary>Where in the chain it is.</summary>
    public required long Slot { get; init; }

    /// <summary>When its block was made, by the validators' clocks; whole seconds. Null when the server does not know.</summary>
    public required DateTimeOffset? BlockTime { get; init; }

    /// <summary>False when it was executed, failed and changed nothing but the fee payer's balance.</summary>
    public required bool Succeeded { get; init; }

    /// <summary>Every account of the message, those of address lookup tables too.</summary>
    public required IReadOnlyList<ChainAccount> Accounts { get; init; }

    /// <summary>Movements of lamports by the system program, also by way of other programs.</summary>
    public required IReadOnlyList<LamportTransfer> LamportTransfers { get; init; }

    /// <summary>Movements of tokens by either token program, also by way of other programs.</summary>
    public required IReadOnlyList<TokenTransfer> TokenTransfers { get; init; }

    /// <summary>The message's own instructions to programs that the server does not parse.</summary>
    public required IReadOnlyList<ProgramCall> Calls { get; init; }

    /// <summary>Token accounts of the message, before and after.</summary>
    public required IReadOnlyList<TokenBalance> TokenBalances { get; init; }
}

/// <summary>An account of a transaction.</summary>
/// <param name="Address">Base58.</param>
/// <param name="IsSigner">It signed the transaction.</param>
/// <param name="Before">Lamports before.</param>
/// <param name="After">Lamports after.</param>
public sealed record ChainAccount(string Address, bool IsSigner, ulong Before, ulong After);

/// <summary>A transfer of the system program; the giver has signed.</summary>
public sealed record LamportTransfer(string From, string To, ulong Lamports);

/// <summary>A transfer of a token program.</summary>
/// <param name="Program">Which of the token programs.</param>
/// <param name="From">Token account that gave.</param>
/// <param name="To">Token account that got.</param>
/// <param name="Authority">Who had it done: the account's owner or a delegate.</param>
/// <param name="Amount">Base units.</param>
/// <param name="Mint">Only a checked transfer names it.</param>
public sealed record TokenTransfer(string Program, string From, string To, string Authority, ulong Amount, string? Mint);

/// <summary>An instruction as it stands in the message.</summary>
/// <param name="Program">Which program.</param>
/// <param name="Accounts">What it was given, in order.</param>
/// <param name="Data">Base58.</param>
public sealed record ProgramCall(string Program, IReadOnlyList<string> Accounts, string Data);

/// <summary>A token account's balance; zero while the account did not exist.</summary>
/// <param name="Account">Its address.</param>
/// <param name="Mint">Of which token.</param>
/// <param name="Owner">Who owns the account; old nodes do not tell.</param>
/// <param name="Before">Base units before.</param>
/// <param name="After">Base units after.</param>
public sealed record TokenBalance(string Account, string Mint, string? Owner, ulong Before, ulong After);
