using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Neptu.Core.Solana;
using Neptu.Core.Solana.Transactions;

namespace Neptu.Core.Payments.Claims;

/// <summary>The program on the chain that owns the rewards pool, as far as it is called from here.</summary>
/// <remarks>An Anchor program: an instruction begins with the first eight bytes of the hash of its name.</remarks>
internal static class EconomyProgram
{
    private const int DiscriminatorSize = 8;

    /// <summary>Pays an amount out of the pool. The reference comes behind the accounts that the program looks at.</summary>
    public static Instruction Claim(PublicKey wallet, PublicKey tokenAccount, ClaimPayout payout, SolanaOptions options)
    {
        var program = PublicKey.Parse(options.EconomyProgram!);
        return new(
            program,
            [
                AccountMeta.SignAndWrite(wallet),
                AccountMeta.Write(ProgramAddress.Find(program, "economy_state"u8.ToArray())),
                AccountMeta.Write(ProgramAddress.Find(program, "claim"u8.ToArray(), wallet.Bytes.ToArray())),
                AccountMeta.Read(ProgramAddress.Find(program, "economy"u8.ToArray())),
                AccountMeta.Write(PublicKey.Parse(options.RewardsPool!)),
                AccountMeta.Write(tokenAccount),
                AccountMeta.Read(PublicKey.Parse(options.NeptuMint!)),
                AccountMeta.Read(Programs.Token),
                AccountMeta.Read(Programs.System),
                AccountMeta.Read(payout.Reference),
            ],
            DataOf(options.ClaimInstruction, payout));
    }

    private static byte[] DataOf(string instruction, ClaimPayout payout)
    {
        var data = new byte[DiscriminatorSize + (2 * sizeof(long))];
        SHA256.HashData(Encoding.UTF8.GetBytes($"global:{instruction}")).AsSpan(0, DiscriminatorSize).CopyTo(data);
        BinaryPrimitives.WriteInt64LittleEndian(data.AsSpan(DiscriminatorSize), payout.Amount);
        BinaryPrimitives.WriteInt64LittleEndian(data.AsSpan(DiscriminatorSize + sizeof(long)), payout.Nonce);
        return data;
    }
}
