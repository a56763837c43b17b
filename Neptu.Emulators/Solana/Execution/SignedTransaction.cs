using NSec.Cryptography;
using SimpleBase;

namespace Neptu.Emulators.Solana.Execution;

/// <summary>A transaction as a wallet sends it, of the legacy format.</summary>
/// <param name="Signatures">64 bytes each, in the order of the first keys.</param>
/// <param name="Message">What was signed.</param>
/// <param name="Keys">Every account of the message; the first pays the fee.</param>
/// <param name="Blockhash">What it was built on.</param>
/// <param name="Instructions">What it does, in order.</param>
/// <remarks>https://solana.com/docs/core/transactions</remarks>
internal sealed record SignedTransaction(
    IReadOnlyList<byte[]> Signatures,
    byte[] Message,
    IReadOnlyList<MessageKey> Keys,
    string Blockhash,
    IReadOnlyList<MessageInstruction> Instructions)
{
    /// <summary>Bytes of a transaction at most, so that it fits into one packet.</summary>
    private const int MostBytes = 1_232;

    private const int SignatureSize = 64;
    private const byte VersionBit = 0x80;

    /// <summary>The first signature, which names the transaction.</summary>
    public string Name => Base58.Bitcoin.Encode(Signatures[0]);

    /// <summary>True if each signature is that of its key over the message.</summary>
    public bool HasValidSignatures => Signatures.Zip(Keys).All(pair =>
        PublicKey.TryImport(SignatureAlgorithm.Ed25519, SolanaKey.Decode(pair.Second.Key), KeyBlobFormat.RawPublicKey, out var key)
        && SignatureAlgorithm.Ed25519.Verify(key!, Message, pair.First));

    /// <summary>Reads a transaction.</summary>
    /// <exception cref="FormatException">It is not one, is longer than allowed, or is of another version.</exception>
    public static SignedTransaction Parse(byte[] bytes)
    {
        if (bytes.Length > MostBytes)
            throw new FormatException($"A transaction has at most {MostBytes} bytes.");

        ReadOnlySpan<byte> input = bytes;
        var signatures = new byte[TakeLength(ref input)][];
        for (var index = 0; index < signatures.Length; index++)
            signatures[index] = Take(ref input, SignatureSize).ToArray();

        var message = input.ToArray();
        var (signers, readOnlySigners, readOnlyOthers) = (Take(ref input, 1)[0], Take(ref input, 1)[0], Take(ref input, 1)[0]);
        if (signers >= VersionBit)
            throw new FormatException("Versioned transactions are not emulated: build a legacy one.");

        var keys = new MessageKey[TakeLength(ref input)];
        if (signers == 0 || signers != signatures.Length || signers > keys.Length || readOnlySigners >= signers)
            throw new FormatException("The signatures are not those of the message's signers.");

        for (var index = 0; index < keys.Length; index++)
        {
            var isWritable = index < signers ? index < signers - readOnlySigners : index < keys.Length - readOnlyOthers;
            keys[index] = new(SolanaKey.Encode(Take(ref input, SolanaKey.Size)), index < signers, isWritable);
        }

        var blockhash = SolanaKey.Encode(Take(ref input, SolanaKey.Size));
        var instructions = new MessageInstruction[TakeLength(ref input)];
        for (var index = 0; index < instructions.Length; index++)
            instructions[index] = TakeInstruction(ref input, keys);
        return input.IsEmpty
            ? new(signatures, message, keys, blockhash, instructions)
            : throw new FormatException("The transaction goes on after its end.");
    }

    private static MessageInstruction TakeInstruction(ref ReadOnlySpan<byte> input, MessageKey[] keys)
    {
        var program = KeyAt(keys, Take(ref input, 1)[0]).Key;
        var accounts = new MessageKey[TakeLength(ref input)];
        for (var index = 0; index < accounts.Length; index++)
            accounts[index] = KeyAt(keys, Take(ref input, 1)[0]);
        return new(program, accounts, Take(ref input, TakeLength(ref input)).ToArray());
    }

    private static MessageKey KeyAt(MessageKey[] keys, byte index) =>
        index < keys.Length ? keys[index] : throw new FormatException("The message has no such account.");

    /// <summary>A length of one to three bytes, seven bits each, the lowest first.</summary>
    private static int TakeLength(ref ReadOnlySpan<byte> input)
    {
        var length = 0;
        for (var shift = 0; shift < 21; shift += 7)
        {
            var part = Take(ref input, 1)[0];
            length |= (part & 0x7F) << shift;
            if ((part & 0x80) == 0)
                return length;
        }

        throw new FormatException("Not a length.");
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

/// <summary>An account of a message.</summary>
/// <param name="Key">Its address.</param>
/// <param name="IsSigner">It has signed.</param>
/// <param name="IsWritable">The transaction may change it.</param>
internal sealed record MessageKey(string Key, bool IsSigner, bool IsWritable);

/// <summary>A call of a program.</summary>
/// <param name="Program">Its address.</param>
/// <param name="Accounts">What it is given, in its own order.</param>
/// <param name="Data">What it is told.</param>
internal sealed record MessageInstruction(string Program, IReadOnlyList<MessageKey> Accounts, byte[] Data);
