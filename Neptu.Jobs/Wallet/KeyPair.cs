using System.Text.Json;
using NSec.Cryptography;
using PublicKey = Neptu.Core.Solana.PublicKey;

namespace Neptu.Jobs.Wallet;

/// <summary>An Ed25519 key pair for development, in the Solana CLI's key file format: a JSON array of seed and public key, 64 numbers.</summary>
internal sealed class KeyPair : IDisposable
{
    private const int SeedSize = 32;

    private readonly Key _key;

    private KeyPair(Key key)
    {
        _key = key;
        PublicKey = PublicKey.FromBytes(key.PublicKey.Export(KeyBlobFormat.RawPublicKey));
    }

    /// <summary>The wallet's address.</summary>
    public PublicKey PublicKey { get; }

    /// <summary>Makes a key pair.</summary>
    public static KeyPair Create() => new(Key.Create(SignatureAlgorithm.Ed25519, Exportable));

    /// <summary>Reads a key file.</summary>
    /// <exception cref="WalletException">There is none, or it is not one.</exception>
    public static KeyPair Load(string file)
    {
        try
        {
            var bytes = JsonSerializer.Deserialize<int[]>(File.ReadAllText(file))!.Select(one => checked((byte)one)).ToArray();
            if (bytes.Length == SeedSize + PublicKey.Size
                && Key.TryImport(SignatureAlgorithm.Ed25519, bytes.AsSpan(0, SeedSize), KeyBlobFormat.RawPrivateKey, out var key)
                && new KeyPair(key!) is var wallet
                && wallet.PublicKey.Bytes.SequenceEqual(bytes.AsSpan(SeedSize)))
            {
                return wallet;
            }
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new WalletException($"There is no key file {file}: make one with `wallet new`.");
        }
        catch (Exception exception) when (exception is JsonException or OverflowException or ArgumentNullException)
        {
            // The same sentence as for numbers that are no key pair.
        }

        throw new WalletException($"{file} is not a key file: it must be a JSON array of 64 numbers.");
    }

    /// <summary>Writes a key file that only its owner can read.</summary>
    /// <exception cref="WalletException">The file exists.</exception>
    public void Save(string file)
    {
        if (File.Exists(file))
            throw new WalletException($"{file} exists already, and a key that is overwritten is lost: name another --file.");

        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        byte[] bytes = [.. _key.Export(KeyBlobFormat.RawPrivateKey), .. PublicKey.Bytes];
        using var stream = new FileStream(file, options);
        JsonSerializer.Serialize(stream, Array.ConvertAll(bytes, one => (int)one));
    }

    /// <summary>The 64 bytes of a signature.</summary>
    public byte[] Sign(ReadOnlySpan<byte> message) => SignatureAlgorithm.Ed25519.Sign(_key, message);

    public void Dispose() => _key.Dispose();

    private static KeyCreationParameters Exportable => new() { ExportPolicy = KeyExportPolicies.AllowPlaintextExport };
}
