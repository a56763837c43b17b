namespace Neptu.Core.Solana.Transactions;

/// <summary>An account that an instruction touches.</summary>
/// <param name="Key">Its address.</param>
/// <param name="IsSigner">It must sign the transaction.</param>
/// <param name="IsWritable">The instruction may change it.</param>
public sealed record AccountMeta(PublicKey Key, bool IsSigner, bool IsWritable)
{
    /// <summary>The role as wallets' libraries number it: 0 read, 1 write, 2 sign, 3 sign and write.</summary>
    public int Role => (IsSigner ? 2 : 0) | (IsWritable ? 1 : 0);

    /// <summary>An account that is only read.</summary>
    public static AccountMeta Read(PublicKey key) => new(key, IsSigner: false, IsWritable: false);

    /// <summary>An account that is changed.</summary>
    public static AccountMeta Write(PublicKey key) => new(key, IsSigner: false, IsWritable: true);

    /// <summary>An account that signs and is only read.</summary>
    public static AccountMeta Sign(PublicKey key) => new(key, IsSigner: true, IsWritable: false);

    /// <summary>An account that signs and is changed.</summary>
    public static AccountMeta SignAndWrite(PublicKey key) => new(key, IsSigner: true, IsWritable: true);
}

/// <summary>One call of a program.</summary>
/// <param name="Program">Which program.</param>
/// <param name="Accounts">What it is given, in the program's own order.</param>
/// <param name="Data">What it is told.</param>
public sealed record Instruction(PublicKey Program, IReadOnlyList<AccountMeta> Accounts, byte[] Data);
