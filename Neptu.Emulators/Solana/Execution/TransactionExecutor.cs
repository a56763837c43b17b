using System.Text;
using System.Text.Json.Nodes;

namespace Neptu.Emulators.Solana.Execution;

/// <summary>Executes what wallets send, all of a transaction or nothing but its fee.</summary>
internal sealed class TransactionExecutor(SolanaChain chain, SolanaEmulatorOptions options)
{
    private const ulong FeePerSignature = 5_000;

    /// <summary>Takes a transaction into the newest block.</summary>
    /// <param name="bytes">The transaction with its signatures.</param>
    /// <param name="skipPreflight">Take it although it will fail; otherwise it is refused then.</param>
    /// <exception cref="RpcException">It is refused; nothing has changed.</exception>
    public SolanaTransaction Execute(byte[] bytes, bool skipPreflight)
    {
        var sent = Parse(bytes);
        if (!sent.HasValidSignatures)
            throw new RpcException(RpcException.SignatureInvalid, "Transaction signature verification failure");
        if (chain.Find(sent.Name) is not null)
            throw Refuse("This transaction has already been processed", "AlreadyProcessed");
        if (!chain.Clock.IsRecent(sent.Blockhash))
            throw Refuse("Blockhash not found", "BlockhashNotFound");
        if (chain.Lamports(sent.Keys[0].Key) < FeePerSignature * (ulong)sent.Signatures.Count)
            throw Refuse("Attempt to debit an account but found no record of a prior credit.", "AccountNotFound");

        Execution execution = new(chain, options, Begin(sent));
        if (Run(execution, sent.Instructions) is { } error && !skipPreflight)
            throw Refuse($"Error processing Instruction {error["InstructionError"]![0]}: {error["InstructionError"]![1]!.ToJsonString()}", error);

        chain.Execute(execution.Transaction);
        if (execution.Transaction.Succeeded)
            execution.Effects.ForEach(effect => effect());
        return execution.Transaction;
    }

    private static SignedTransaction Parse(byte[] bytes)
    {
        try
        {
            return SignedTransaction.Parse(bytes);
        }
        catch (FormatException exception)
        {
            throw new RpcException(RpcException.InvalidParameters, $"failed to deserialize the transaction: {exception.Message}");
        }
    }

    /// <summary>Lists the accounts of the message with what they hold, and pays the fee.</summary>
    private SolanaTransaction Begin(SignedTransaction sent)
    {
        var accounts = new TransactionAccounts { Fee = FeePerSignature * (ulong)sent.Signatures.Count };
        foreach (var (key, isSigner, isWritable) in sent.Keys)
        {
            accounts.Touch(key, isSigner, isWritable, lamports: chain.Lamports(key));
            if (chain.Tokens(key) is { } state)
                accounts.Hold(key, SolanaPrograms.Token, state.Amount, state.Mint, state.Owner);
        }

        accounts.Touch(sent.Keys[0].Key).After -= accounts.Fee;
        return new(accounts, chain.Clock.BlockTime)
        {
            Signature = sent.Name,
            Slot = chain.Clock.NewestSlot,
            Blockhash = sent.Blockhash,
        };
    }

    /// <summary>Runs the instructions in order; the error of the first that fails, or null.</summary>
    private static JsonObject? Run(Execution execution, IReadOnlyList<MessageInstruction> instructions)
    {
        for (var index = 0; index < instructions.Count; index++)
        {
            try
            {
                execution.Transaction.Return();
                Run(execution, instructions[index]);
            }
            catch (InstructionException failure)
            {
                JsonObject error = new() { ["InstructionError"] = new JsonArray(index, failure.Error.DeepClone()) };
                foreach (var rest in instructions.Skip(index))
                    rest.AddTo(execution.Transaction);
                execution.Transaction.Failed(error);
                return error;
            }
        }

        return null;
    }

    private static void Run(Execution execution, MessageInstruction instruction)
    {
        switch (instruction.Program)
        {
            case SolanaPrograms.System:
                SystemProgram.Run(execution, instruction);
                break;
            case SolanaPrograms.Token:
                TokenProgram.Run(execution, instruction);
                break;
            case SolanaPrograms.AssociatedToken:
                AssociatedTokenProgram.Run(execution, instruction);
                break;
            case SolanaPrograms.Memo or SolanaPrograms.FirstMemo:
                execution.Transaction.Memo(Encoding.UTF8.GetString(instruction.Data));
                break;
            case SolanaPrograms.ComputeBudget:
                instruction.AddTo(execution.Transaction);
                break;
            case var program when program == execution.Options.EconomyProgram:
                EconomyProgram.Run(execution, instruction);
                break;
            default:
                throw new InstructionException("UnsupportedProgramId");
        }
    }

    private static RpcException Refuse(string why, JsonNode error) => new(
        RpcException.PreflightFailed,
        $"Transaction simulation failed: {why}",
        new() { ["accounts"] = null, ["err"] = error.DeepClone(), ["logs"] = new JsonArray(), ["unitsConsumed"] = 0 });
}
