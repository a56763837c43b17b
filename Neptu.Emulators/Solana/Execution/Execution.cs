using System.Buffers.Binary;

namespace Neptu.Emulators.Solana.Execution;

/// <summary>A transaction that is being executed.</summary>
/// <param name="Chain">The chain before it.</param>
/// <param name="Options">What exists on the network.</param>
/// <param name="Transaction">What it has done so far.</param>
internal sealed record Execution(SolanaChain Chain, SolanaEmulatorOptions Options, SolanaTransaction Transaction)
{
    /// <summary>What else changes if the whole transaction succeeds.</summary>
    public List<Action> Effects { get; } = [];
}

/// <summary>How programs read their instructions.</summary>
internal static class MessageInstructions
{
    /// <summary>An account of an instruction by its place.</summary>
    /// <exception cref="InstructionException">There are fewer accounts.</exception>
    public static MessageKey At(this MessageInstruction instruction, int index) => index < instruction.Accounts.Count
        ? instruction.Accounts[index]
        : throw new InstructionException("NotEnoughAccountKeys");

    /// <summary>A little-endian number of the data.</summary>
    /// <exception cref="InstructionException">The data are shorter.</exception>
    public static ulong NumberAt(this MessageInstruction instruction, int offset) => offset + sizeof(ulong) <= instruction.Data.Length
        ? BinaryPrimitives.ReadUInt64LittleEndian(instruction.Data.AsSpan(offset))
        : throw InstructionException.InvalidInstructionData();

    /// <summary>Lists the instruction as a server does that cannot parse it.</summary>
    public static void AddTo(this MessageInstruction instruction, SolanaTransaction transaction) => transaction.Call(
        instruction.Program, [.. instruction.Accounts.Select(account => (account.Key, account.IsSigner, account.IsWritable))], instruction.Data);
}
