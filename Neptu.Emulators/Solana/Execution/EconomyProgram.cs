using System.Security.Cryptography;
using System.Text;

namespace Neptu.Emulators.Solana.Execution;

/// <summary>
/// The program that pays rewards out, as docs/payments.md and ADR 10 know it: an Anchor program with one instruction, whose data are the
/// first eight bytes of the hash of its name, an amount and a nonce.
/// </summary>
internal static class EconomyProgram
{
    private const int DiscriminatorSize = 8;
    private const int InstructionFallbackNotFound = 101;
    private const int ConstraintSeeds = 2006;
    private const int ConstraintAddress = 2012;
    private const int AccountNotSigner = 3010;
    private const int NonceUsed = 6000;

    public static void Run(Execution execution, MessageInstruction instruction)
    {
        var options = execution.Options;
        var discriminator = SHA256.HashData(Encoding.UTF8.GetBytes($"global:{options.ClaimInstruction}")).AsSpan(0, DiscriminatorSize);
        if (!instruction.Data.AsSpan().StartsWith(discriminator))
            throw InstructionException.Custom(InstructionFallbackNotFound);

        var (amount, nonce) = (instruction.NumberAt(DiscriminatorSize), (long)instruction.NumberAt(DiscriminatorSize + sizeof(long)));
        var wallet = instruction.At(0);
        CheckAccounts(instruction, options, wallet);
        if (execution.Chain.HasClaimed(wallet.Key, nonce))
            throw InstructionException.Custom(NonceUsed);

        instruction.AddTo(execution.Transaction);
        var (economy, pool, account) = (instruction.At(3).Key, instruction.At(4).Key, instruction.At(5).Key);
        TokenProgram.Move(execution.Transaction, new(pool, account, economy, amount, options.NeptuMint) { Recipient = wallet.Key });
        execution.Effects.Add(() => execution.Chain.AddClaim(wallet.Key, nonce));
    }

    /// <summary>Wallet, state, claim, economy, pool, the wallet's tokens, mint, token program, system program; what follows is not looked at.</summary>
    private static void CheckAccounts(MessageInstruction instruction, SolanaEmulatorOptions options, MessageKey wallet)
    {
        if (!wallet.IsSigner)
            throw InstructionException.Custom(AccountNotSigner);

        string[] derived =
        [
            SolanaKey.Derived(options.EconomyProgram, "economy_state"u8.ToArray()),
            SolanaKey.Derived(options.EconomyProgram, "claim"u8.ToArray(), SolanaKey.Decode(wallet.Key)),
            SolanaFaucet.PoolOwner(options),
        ];
        for (var index = 0; index < derived.Length; index++)
        {
            if (instruction.At(index + 1).Key != derived[index])
                throw InstructionException.Custom(ConstraintSeeds);
        }

        string[] fixedKeys =
        [
            options.RewardsPool, SolanaKey.TokenAccount(wallet.Key, options.NeptuMint), options.NeptuMint, SolanaPrograms.Token, SolanaPrograms.System,
        ];
        for (var index = 0; index < fixedKeys.Length; index++)
        {
            if (instruction.At(index + 1 + derived.Length).Key != fixedKeys[index])
                throw InstructionException.Custom(ConstraintAddress);
        }
    }
}
