using Neptu.Core.Solana;
using Neptu.Core.Solana.Transactions;

namespace Neptu.Core.Payments.Claims;

/// <summary>The transaction by which a wallet takes its rewards out of the pool.</summary>
/// <param name="Payout">The instruction of the economy program.</param>
/// <param name="Message">The whole transaction, which also makes the wallet's token account if need be.</param>
/// <param name="TokenAccount">The account that gets the tokens.</param>
public sealed record ClaimTransaction(Instruction Payout, TransactionMessage Message, PublicKey TokenAccount)
{
    /// <summary>Builds it.</summary>
    /// <param name="wallet">Who claims, signs and pays the fee.</param>
    /// <param name="payout">How much, and what it is found by.</param>
    /// <param name="blockhash">What it is built on.</param>
    /// <param name="options">Where payments are on.</param>
    public static ClaimTransaction Build(PublicKey wallet, ClaimPayout payout, string blockhash, SolanaOptions options)
    {
        var mint = PublicKey.Parse(options.NeptuMint!);
        var tokenAccount = ProgramAddress.AssociatedTokenAccount(wallet, mint);
        var instruction = EconomyProgram.Claim(wallet, tokenAccount, payout, options);
        return new(
            instruction,
            new(wallet, blockhash, [Instructions.CreateTokenAccount(wallet, mint), instruction]),
            tokenAccount);
    }
}

/// <summary>What a claim tells the economy program.</summary>
/// <param name="Amount">In units of 10^-6 NEPTU.</param>
/// <param name="Nonce">Tells it from the wallet's other claims.</param>
/// <param name="Reference">What its transaction is found by.</param>
public sealed record ClaimPayout(long Amount, long Nonce, PublicKey Reference);
