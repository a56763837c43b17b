using SimpleBase;

namespace Neptu.Core.Solana.Transactions;

/// <summary>What a transaction says and its signers sign, in the legacy format, which every wallet reads.</summary>
/// <param name="Payer">Pays the fee and signs first.</param>
/// <param name="Blockhash">Base58 of a recent block's hash; the transaction dies with it.</param>
/// <param name="Instructions">What it does, all of it or nothing.</param>
/// <remarks>https://solana.com/docs/core/transactions#message</remarks>
public sealed record TransactionMessage(PublicKey Payer, string Blockhash, IReadOnlyList<Instruction> Instructions)
{
    private const int SignatureSize = TransactionSignature.Size;

    /// <summary>The transaction with zeros for each signature that it needs.</summary>
    public byte[] ToUnsignedTransaction()
    {
        var accounts = MessageAccounts.Of(Payer, Instructions);
        List<byte> output = [];
        CompactLength.Write(output, accounts.Signers);
        output.AddRange(new byte[accounts.Signers * SignatureSize]);
        Write(output, accounts);
        return [.. output];
    }

    /// <summary>Reads a transaction back, whatever its signatures are.</summary>
    /// <exception cref="FormatException">It is not one, or not of the legacy format.</exception>
    public static TransactionMessage Decode(ReadOnlySpan<byte> transaction)
    {
        var input = transaction;
        Take(ref input, CompactLength.Read(ref input) * SignatureSize);
        var header = Take(ref input, 3);
        if (header[0] >= 0x80)
            throw new FormatException("Not a legacy message.");

        var keys = new PublicKey[CompactLength.Read(ref input)];
        for (var index = 0; index < keys.Length; index++)
            keys[index] = PublicKey.FromBytes(Take(ref input, PublicKey.Size));

        var accounts = new MessageAccounts(keys, header[0], header[1], header[2]);
        var blockhash = Base58.Bitcoin.Encode(Take(ref input, PublicKey.Size));
        var instructions = new Instruction[CompactLength.Read(ref input)];
        for (var index = 0; index < instructions.Length; index++)
            instructions[index] = ReadInstruction(ref input, accounts);

        return input.IsEmpty && keys.Length > 0 ? new(keys[0], blockhash, instructions) : throw new FormatException("Not a whole message.");
    }

    private void Write(List<byte> output, MessageAccounts accounts)
    {
        output.AddRange([(byte)accounts.Signers, (byte)accounts.ReadOnlySigners, (byte)accounts.ReadOnlyOthers]);
        CompactLength.Write(output, accounts.Keys.Count);
        foreach (var key in accounts.Keys)
            output.AddRange(key.Bytes);

        output.AddRange(Base58.Bitcoin.Decode(Blockhash));
        CompactLength.Write(output, Instructions.Count);
        foreach (var instruction in Instructions)
        {
            output.Add(accounts.IndexOf(instruction.Program));
            CompactLength.Write(output, instruction.Accounts.Count);
            output.AddRange(instruction.Accounts.Select(account => accounts.IndexOf(account.Key)));
            CompactLength.Write(output, instruction.Data.Length);
            output.AddRange(instruction.Data);
        }
    }

    private static Instruction ReadInstruction(ref ReadOnlySpan<byte> input, MessageAccounts accounts)
    {
        var program = accounts.At(Take(ref input, 1)[0]).Key;
        var indexes = Take(ref input, CompactLength.Read(ref input));
        var metas = new AccountMeta[indexes.Length];
        for (var index = 0; index < metas.Length; index++)
            metas[index] = accounts.At(indexes[index]);

        return new(program, metas, Take(ref input, CompactLength.Read(ref input)).ToArray());
    }

    private static ReadOnlySpan<byte> Take(ref ReadOnlySpan<byte> input, int count)
    {
        if (count > input.Length)
            throw new FormatException("The transaction ends too early.");

        var taken = input[..count];
        input = input[count..];
        return taken;
    }
}
