using System.Buffers.Binary;

namespace Neptu.Core.Solana.Transactions;

/// <summary>Instructions of the network's own programs.</summary>
public static class Instructions
{
    // Index of Transfer in the system program's SystemInstruction, 32 bits.
    private const uint SystemTransferIndex = 2;

    // Index of TransferChecked in the token program's TokenInstruction.
    private const byte TransferCheckedIndex = 12;

    // Index of CreateIdempotent in the associated token program's instruction.
    private const byte CreateIdempotentIndex = 1;

    /// <summary>Moves lamports from a wallet. The reference is only carried along, so that the transfer can be found by it.</summary>
    public static Instruction Transfer(PublicKey from, PublicKey to, long lamports, PublicKey reference)
    {
        var data = new byte[12];
        BinaryPrimitives.WriteUInt32LittleEndian(data, SystemTransferIndex);
        BinaryPrimitives.WriteInt64LittleEndian(data.AsSpan(4), lamports);
        return new(Programs.System, [AccountMeta.SignAndWrite(from), AccountMeta.Write(to), AccountMeta.Read(reference)], data);
    }

    /// <summary>Moves tokens between two accounts of a mint; the reference is only carried along.</summary>
    public static Instruction TransferChecked(TokenMove move, PublicKey reference)
    {
        var data = new byte[10];
        data[0] = TransferCheckedIndex;
        BinaryPrimitives.WriteInt64LittleEndian(data.AsSpan(1), move.Amount);
        data[9] = move.Decimals;
        return new(
            Programs.Token,
            [
                AccountMeta.Write(move.From), AccountMeta.Read(move.Mint), AccountMeta.Write(move.To),
                AccountMeta.Sign(move.Authority), AccountMeta.Read(reference),
            ],
            data);
    }

    /// <summary>Makes an owner's token account if it is not there yet, at the owner's expense.</summary>
    public static Instruction CreateTokenAccount(PublicKey owner, PublicKey mint) =>
        new(
            Programs.AssociatedToken,
            [
                AccountMeta.SignAndWrite(owner), AccountMeta.Write(ProgramAddress.AssociatedTokenAccount(owner, mint)),
                AccountMeta.Read(owner), AccountMeta.Read(mint), AccountMeta.Read(Programs.System), AccountMeta.Read(Programs.Token),
            ],
            [CreateIdempotentIndex]);
}

/// <summary>A movement of tokens.</summary>
/// <param name="From">Token account that gives.</param>
/// <param name="To">Token account that gets.</param>
/// <param name="Mint">Of which token.</param>
/// <param name="Authority">Who may move what is on <paramref name="From"/>.</param>
/// <param name="Amount">Base units.</param>
/// <param name="Decimals">Of the mint.</param>
public sealed record TokenMove(PublicKey From, PublicKey To, PublicKey Mint, PublicKey Authority, long Amount, byte Decimals);
