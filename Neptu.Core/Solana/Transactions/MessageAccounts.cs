namespace Neptu.Core.Solana.Transactions;

/// <summary>
/// The accounts of a message, each once, in the order that says what they may do: signers that are written, signers
/// that are read, others that are written, others that are read.
/// </summary>
internal sealed record MessageAccounts(IReadOnlyList<PublicKey> Keys, int Signers, int ReadOnlySigners, int ReadOnlyOthers)
{
    /// <summary>An instruction refers to an account by one byte.</summary>
    private const int Most = 256;

    public static MessageAccounts Of(PublicKey payer, IEnumerable<Instruction> instructions)
    {
        // An account may do in a transaction whatever any of its instructions needs.
        var accounts = instructions
            .SelectMany(instruction => instruction.Accounts.Append(AccountMeta.Read(instruction.Program)))
            .Prepend(AccountMeta.SignAndWrite(payer))
            .GroupBy(account => account.Key)
            .Select(same => new AccountMeta(same.Key, same.Any(one => one.IsSigner), same.Any(one => one.IsWritable)))
            .OrderByDescending(account => account.IsSigner)
            .ThenByDescending(account => account.IsWritable)
            .ToList();
        if (accounts.Count > Most)
            throw new InvalidOperationException($"A transaction has at most {Most} accounts.");

        return new(
            [.. accounts.Select(account => account.Key)],
            accounts.Count(account => account.IsSigner),
            accounts.Count(account => account is { IsSigner: true, IsWritable: false }),
            accounts.Count(account => account is { IsSigner: false, IsWritable: false }));
    }

    public byte IndexOf(PublicKey key)
    {
        for (var index = 0; index < Keys.Count; index++)
        {
            if (Keys[index].Equals(key))
                return (byte)index;
        }

        throw new InvalidOperationException("The account is not part of the message.");
    }

    /// <exception cref="FormatException">There is no such account.</exception>
    public AccountMeta At(int index)
    {
        if (index >= Keys.Count)
            throw new FormatException("There is no such account in the message.");

        var isSigner = index < Signers;
        var isWritable = isSigner ? index < Signers - ReadOnlySigners : index < Keys.Count - ReadOnlyOthers;
        return new(Keys[index], isSigner, isWritable);
    }
}
