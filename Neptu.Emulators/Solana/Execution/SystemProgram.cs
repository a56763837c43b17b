using System.Buffers.Binary;

namespace Neptu.Emulators.Solana.Execution;

/// <summary>The system program, as far as wallets use it to pay: transfers.</summary>
internal static class SystemProgram
{
    private const uint Transfer = 2;
    private const int InsufficientLamports = 1;

    public static void Run(Execution execution, MessageInstruction instruction)
    {
        if (instruction.Data.Length < sizeof(uint) || BinaryPrimitives.ReadUInt32LittleEndian(instruction.Data) != Transfer)
            throw InstructionException.InvalidInstructionData();

        var (from, to, lamports) = (instruction.At(0), instruction.At(1), instruction.NumberAt(sizeof(uint)));
        if (!from.IsSigner)
            throw InstructionException.MissingRequiredSignature();
        if (execution.Transaction.Accounts.Touch(from.Key).After < lamports)
            throw InstructionException.Custom(InsufficientLamports);

        execution.Transaction.Sol(from.Key, to.Key, lamports);
    }
}
