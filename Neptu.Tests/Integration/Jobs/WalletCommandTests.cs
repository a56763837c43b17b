using System.Text;
using System.Text.Json;
using Neptu.Tests.Support;
using Neptu.Tests.Support.Fakes;
using NSec.Cryptography;
using Shouldly;
using SimpleBase;
using Xunit;

namespace Neptu.Tests.Integration.Jobs;

/// <summary>The command "wallet" as it is typed.</summary>
public sealed class WalletCommandTests
{
    private readonly string _file = Path.Combine(TestDirectory.Root, $"wallet-{Guid.NewGuid():N}", "wallet.json");

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task New_keeps_a_key_pair_that_only_its_owner_can_read_and_never_overwrites_it()
    {
        var made = await RunAsync("new");
        var again = await RunAsync("new");

        made.ExitCode.ShouldBe(0, made.Error);
        var bytes = JsonSerializer.Deserialize<int[]>(await File.ReadAllTextAsync(_file, CancellationToken))!.Select(one => (byte)one).ToArray();
        bytes.Length.ShouldBe(64);
        made.Output.ShouldBe(Base58.Bitcoin.Encode(bytes.AsSpan(32)) + "\n");
        (await RunAsync("address")).Output.ShouldBe(made.Output);
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(_file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        again.ExitCode.ShouldBe(1);
        again.Error.ShouldContain("exists already");
        (await File.ReadAllTextAsync(_file, CancellationToken)).ShouldContain($"{bytes[0]},");
    }

    [Fact]
    public async Task Sign_prints_the_signature_of_the_text_in_base58()
    {
        var address = (await RunAsync("new")).Output.TrimEnd();
        var signature = Base58.Bitcoin.Decode((await RunAsync("sign", "a sentence\n\nNonce: ä")).Output.TrimEnd());

        var key = PublicKey.Import(SignatureAlgorithm.Ed25519, Base58.Bitcoin.Decode(address), KeyBlobFormat.RawPublicKey);
        SignatureAlgorithm.Ed25519.Verify(key, Encoding.UTF8.GetBytes("a sentence\n\nNonce: ä"), signature).ShouldBeTrue();
    }

    [Fact]
    public async Task Fund_and_pay_change_what_the_wallet_holds()
    {
        await using var server = await EmulatorServer.StartAsync();
        var wallet = (await RunAsync("new")).Output.TrimEnd();
        var quote = Path.Combine(Path.GetDirectoryName(_file)!, "quote.json");
        await File.WriteAllTextAsync(
            quote,
            $$$"""{"success":true,"quote":{"amountRaw":"7000000","mint":null,"recipient":"{{{Wallets.New()}}}","reference":"{{{Wallets.New()}}}"}}""",
            CancellationToken);

        var funded = await RunAsync("fund", "--rpc", server.RpcUrl.ToString());
        var paid = await RunAsync("pay", "--quote", quote, "--rpc", server.RpcUrl.ToString());

        funded.ExitCode.ShouldBe(0, funded.Error);
        funded.Output.ShouldContain("\"amount\":100");
        paid.ExitCode.ShouldBe(0, paid.Error);
        server.Solana.Asked.ShouldBe(["requestAirdrop", "getLatestBlockhash", "sendTransaction"]);
        using HttpClient http = new();
        using var balance = await http.PostAsync(server.RpcUrl.ToString(), new { jsonrpc = "2.0", id = 1, method = "getBalance", @params = new[] { wallet } });
        (await balance.ShouldBeOkAsync())["result"]!["value"]!.GetValue<long>().ShouldBe(2_000_000_000 - 7_000_000 - 5_000);
    }

    [Theory]
    [InlineData("There is no key file", "pay", "--quote", "-")]
    [InlineData("There is no key file", "claim", "--transaction", "AQ==")]
    public async Task Command_without_a_key_file_says_how_to_make_one(string sentence, params string[] arguments)
    {
        var run = await RunAsync([.. arguments, "--rpc", "http://127.0.0.1:1"]);

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldStartWith(sentence);
        run.Error.ShouldNotContain("   at ");
    }

    [Theory]
    [InlineData("[1,2,3]")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("[300]")]
    [InlineData("{")]
    public async Task File_that_is_no_key_file_is_refused(string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_file)!);
        await File.WriteAllTextAsync(_file, text, CancellationToken);

        var run = await RunAsync("address");

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("is not a key file");
    }

    [Fact]
    public async Task Network_that_does_not_answer_and_input_that_makes_no_sense_are_one_sentence()
    {
        await RunAsync("new");
        var unreachable = await RunAsync("fund", "--rpc", "http://127.0.0.1:1/secret-path");
        var noClaim = await RunAsync("claim", "--transaction", "AQIDBA==", "--rpc", "http://127.0.0.1:1");
        var both = await RunAsync("claim", "--transaction", "AQ==", "--answer", "-", "--rpc", "http://127.0.0.1:1");

        (unreachable.ExitCode, unreachable.Error).ShouldBe((1, "http://127.0.0.1:1 gives no answer that makes sense.\n"));
        (noClaim.ExitCode, noClaim.Error).ShouldBe((1, "That is not a transaction that this wallet signs alone.\n"));
        var noAddress = await RunAsync("fund", "--rpc", "nowhere");

        (both.ExitCode, both.Error).ShouldBe((2, "Either --transaction or --answer must be given.\n"));
        (noAddress.ExitCode, noAddress.Error).ShouldBe((2, "--rpc must be an http or https address.\n"));
    }

    private Task<JobResult> RunAsync(string command, params string[] arguments) => RunAsync([command, .. arguments]);

    private Task<JobResult> RunAsync(string[] arguments) => JobProcess.RunAsync(null, ["wallet", .. arguments, "--file", _file]);
}
