namespace Neptu.Emulators.Solana.Execution;

/// <summary>The program that makes an owner's token account of a mint, at the payer's expense.</summary>
internal static class AssociatedTokenProgram
{
    private const byte CreateIdempotent = 1;
    private const int InsufficientLamports = 1;

    public static void Run(Execution execution, MessageInstruction instruction)
    {
        var isIdempotent = instruction.Data switch
        {
            [] or [0] => false,
            [CreateIdempotent] => true,
            _ => throw InstructionException.InvalidInstructionData(),
        };
        var (payer, account, owner, mint) = (instruction.At(0), instruction.At(1).Key, instruction.At(2).Key, instruction.At(3).Key);
        if (account != SolanaKey.TokenAccount(owner, mint))
            throw new InstructionException("InvalidSeeds");
        if (!execution.Chain.IsMint(mint))
            throw InstructionException.InvalidAccountData();
        if (!payer.IsSigner)
            throw InstructionException.MissingRequiredSignature();

        var exists = execution.Transaction.Accounts.FindToken(account) is not null;
        if (exists && !isIdempotent)
            throw new InstructionException("IllegalOwner");
        if (!exists && execution.Transaction.Accounts.Touch(payer.Key).After < SolanaTransaction.TokenAccountRent)
            throw InstructionException.Custom(InsufficientLamports);

        execution.Transaction.CreateTokenAccount(payer.Key, account, owner, mint, isIdempotent ? "createIdempotent" : "create");
    }
}
