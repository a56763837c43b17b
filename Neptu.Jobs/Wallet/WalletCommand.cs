using System.CommandLine;
using System.Text;
using SimpleBase;

namespace Neptu.Jobs.Wallet;

/// <summary>A wallet for development on the command line: signs in, pays and claims as a person's wallet does in the browser.</summary>
internal static class WalletCommand
{
    private const string DefaultFile = ".neptu/wallet.json";
    private const string StandardInput = "-";
    private const long AirdropLamports = 2_000_000_000;

    public static Command Create()
    {
        Option<string> file = new("--file") { Description = $"The key file; {DefaultFile} by default", DefaultValueFactory = _ => DefaultFile };
        var rpc = RpcOption();
        return new("wallet", "A wallet for development: new, address, sign, fund, pay, claim")
        {
            New(file), Address(file), Sign(file), Fund(file, rpc), Pay(file, rpc), Claim(file, rpc),
        };
    }

    private static Option<Uri> RpcOption() => new("--rpc")
    {
        Description = "The RPC server",
        Required = true,
        CustomParser = argument =>
        {
            if (Uri.TryCreate(argument.Tokens[0].Value, UriKind.Absolute, out var server) && (server.Scheme == Uri.UriSchemeHttp || server.Scheme == Uri.UriSchemeHttps))
                return server;

            argument.AddError("--rpc must be an http or https address.");
            return null;
        },
    };

    private static Command New(Option<string> file)
    {
        Command command = new("new", "Makes a key pair, keeps it in the key file and prints its address") { file };
        command.SetAction(parsed => Guard(() =>
        {
            using var key = KeyPair.Create();
            key.Save(parsed.GetValue(file)!);
            return key.PublicKey.ToString();
        }));
        return command;
    }

    private static Command Address(Option<string> file)
    {
        Command command = new("address", "Prints the address") { file };
        command.SetAction(parsed => Guard(() =>
        {
            using var key = KeyPair.Load(parsed.GetValue(file)!);
            return key.PublicKey.ToString();
        }));
        return command;
    }

    private static Command Sign(Option<string> file)
    {
        Argument<string> text = new("text") { Description = "What to sign, such as the message of /auth/nonce" };
        Command command = new("sign", "Prints the signature of a text in base58") { text, file };
        command.SetAction(parsed => Guard(() =>
        {
            using var key = KeyPair.Load(parsed.GetValue(file)!);
            return Base58.Bitcoin.Encode(key.Sign(Encoding.UTF8.GetBytes(parsed.GetValue(text)!)));
        }));
        return command;
    }

    private static Command Fund(Option<string> file, Option<Uri> rpc)
    {
        Command command = new("fund", "Gets 2 SOL and 100 of each token from an emulated network") { file, rpc };
        command.SetAction((parsed, cancellationToken) => GuardAsync(parsed, file, rpc, async (key, server) =>
        {
            var wallet = key.PublicKey.ToString();
            await server.RequestAirdropAsync(wallet, AirdropLamports, cancellationToken);
            return await server.RequestTokensAsync(wallet, cancellationToken);
        }));
        return command;
    }

    private static Command Pay(Option<string> file, Option<Uri> rpc)
    {
        Option<string> quote = new("--quote") { Description = "A file with the API's answer that has the quote, or - to read it", Required = true };
        Command command = new("pay", "Pays a quote and prints the transaction's signature") { quote, file, rpc };
        command.SetAction((parsed, cancellationToken) => GuardAsync(parsed, file, rpc, async (key, server) =>
            await new WalletTransactions(key, server).PayAsync(await ReadAsync(parsed.GetValue(quote)!, cancellationToken), cancellationToken)));
        return command;
    }

    private static Command Claim(Option<string> file, Option<Uri> rpc)
    {
        Option<string> transaction = new("--transaction") { Description = "The unsigned transaction in base64" };
        Option<string> answer = new("--answer") { Description = "Instead: a file with the answer of /pay/claim/build, or - to read it" };
        Command command = new("claim", "Signs and sends a claim and prints the transaction's signature") { transaction, answer, file, rpc };
        command.Validators.Add(result =>
        {
            if (result.GetResult(transaction) is null == result.GetResult(answer) is null)
                result.AddError("Either --transaction or --answer must be given.");
        });
        command.SetAction((parsed, cancellationToken) => GuardAsync(parsed, file, rpc, async (key, server) =>
        {
            var bytes = parsed.GetValue(transaction) is { } text
                ? FromBase64(text)
                : WalletTransactions.ReadClaim(await ReadAsync(parsed.GetValue(answer)!, cancellationToken));
            return await new WalletTransactions(key, server).ClaimAsync(bytes, cancellationToken);
        }));
        return command;
    }

    private static async Task<string> ReadAsync(string file, CancellationToken cancellationToken)
    {
        if (file == StandardInput)
            return await Console.In.ReadToEndAsync(cancellationToken);

        return File.Exists(file)
            ? await File.ReadAllTextAsync(file, cancellationToken)
            : throw new WalletException($"There is no file {file}.");
    }

    private static byte[] FromBase64(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var written)
            ? bytes[..written]
            : throw new WalletException("--transaction must be base64.");
    }

    private static async Task<int> GuardAsync(
        ParseResult parsed, Option<string> file, Option<Uri> rpc, Func<KeyPair, RpcClient, Task<string>> run)
    {
        try
        {
            using HttpClient http = new();
            using var key = KeyPair.Load(parsed.GetValue(file)!);
            Console.WriteLine(await run(key, new(http, parsed.GetValue(rpc)!)));
            return ExitCode.Done;
        }
        catch (WalletException exception)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return ExitCode.Failed;
        }
    }

    private static int Guard(Func<string> run)
    {
        try
        {
            Console.WriteLine(run());
            return ExitCode.Done;
        }
        catch (WalletException exception)
        {
            Console.Error.WriteLine(exception.Message);
            return ExitCode.Failed;
        }
    }
}
