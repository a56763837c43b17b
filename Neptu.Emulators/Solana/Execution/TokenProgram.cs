namespace Neptu.Emulators.Solana.Execution;

/// <summary>The original token program, as far as wallets use it to pay: transfer and transferChecked.</summary>
internal static class TokenProgram
{
    private const byte Transfer = 3;
    private const byte TransferChecked = 12;
    private const byte Decimals = 6;
    private const int InsufficientFunds = 1;
    private const int MintMismatch = 3;
    private const int OwnerMismatch = 4;
    private const int MintDecimalsMismatch = 18;

    public static void Run(Execution execution, MessageInstruction instruction)
    {
        switch (instruction.Data.FirstOrDefault())
        {
            case Transfer:
                Move(execution, instruction, instruction.At(0), instruction.At(1), instruction.At(2), mint: null);
                break;
            case TransferChecked:
                if (instruction.Data.Length < 10 || instruction.Data[9] != Decimals)
                    throw InstructionException.Custom(MintDecimalsMismatch);

                Move(execution, instruction, instruction.At(0), instruction.At(2), instruction.At(3), instruction.At(1).Key);
                break;
            default:
                throw InstructionException.InvalidInstructionData();
        }
    }

    /// <summary>Moves tokens after the checks that every transfer has to pass, also one that a program makes.</summary>
    /// <param name="transaction">The transaction.</param>
    /// <param name="transfer">What to move.</param>
    public static void Move(SolanaTransaction transaction, SplTransfer transfer)
    {
        var (from, to) = (transaction.Accounts.FindToken(transfer.From), transaction.Accounts.FindToken(transfer.To));
        if (from is null || to is null)
            throw InstructionException.InvalidAccountData();
        if (from.Mint != to.Mint || from.Mint != transfer.BalanceMint)
            throw InstructionException.Custom(MintMismatch);
        if (from.Owner != transfer.Authority)
            throw InstructionException.Custom(OwnerMismatch);
        if (from.After < transfer.Amount)
            throw InstructionException.Custom(InsufficientFunds);

        transaction.Tokens(transfer);
    }

    private static void Move(
        Execution execution, MessageInstruction instruction, MessageKey from, MessageKey to, MessageKey authority, string? mint)
    {
        if (!authority.IsSigner)
            throw InstructionException.MissingRequiredSignature();

        // Accounts behind the authority mean nothing unless it is a multisig: a payment's reference is one.
        var reference = instruction.Accounts.SkipWhile(account => account != authority).Skip(1).FirstOrDefault()?.Key;
        var balanceMint = mint ?? execution.Transaction.Accounts.FindToken(from.Key)?.Mint ?? "";
        Move(execution.Transaction, new(from.Key, to.Key, authority.Key, instruction.NumberAt(1), balanceMint) { Mint = mint, Reference = reference });
    }
}
