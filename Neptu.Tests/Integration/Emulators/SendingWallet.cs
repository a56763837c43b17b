using System.Text.Json.Nodes;
using Neptu.Core.Solana;
using Neptu.Core.Solana.Transactions;
using Neptu.Emulators.Solana;
using Neptu.Jobs.Wallet;
using Neptu.Tests.Support;
using Neptu.Tests.Support.Fakes;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Integration.Emulators;

/// <summary>A wallet with one SOL and an emulated network of its own, whose clock stands still; for one test.</summary>
public abstract class SendingWallet : IAsyncLifetime
{
    private protected const long OneSol = 1_000_000_000;

    private readonly HttpClient _http = new();

    private protected static SolanaEmulatorOptions Network { get; } = new();

    private protected static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    private protected EmulatorServer Server { get; private set; } = null!;

    private protected RpcClient Rpc { get; private set; } = null!;

    private protected KeyPair Key { get; } = KeyPair.Create();

    private protected PublicKey Wallet => Key.PublicKey;

    public async ValueTask InitializeAsync()
    {
        Server = await EmulatorServer.StartAsync();
        Rpc = new(_http, Server.RpcUrl);
        await Rpc.RequestAirdropAsync(Wallet.ToString(), OneSol, CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        _http.Dispose();
        Key.Dispose();
        await Server.DisposeAsync();
    }

    private protected byte[] Sign(params Instruction[] instructions) => Sign(new TransactionMessage(Wallet, Server.Solana.Blockhash, instructions));

    private protected byte[] Sign(TransactionMessage message, KeyPair? key = null)
    {
        var transaction = message.ToUnsignedTransaction();
        (key ?? Key).Sign(transaction.AsSpan(65)).CopyTo(transaction, 1);
        return transaction;
    }

    private protected Task<string> SendAsync(params Instruction[] instructions) => Rpc.SendAsync(Sign(instructions), CancellationToken);

    private protected async Task ShouldBeRefusedAsync(byte[] transaction, string why)
    {
        var before = await LamportsAsync(Wallet);
        (await Should.ThrowAsync<WalletException>(() => Rpc.SendAsync(transaction, CancellationToken))).Message.ShouldContain(why);
        (await LamportsAsync(Wallet)).ShouldBe(before);
    }

    private protected async Task<ulong> LamportsAsync(PublicKey wallet) =>
        (await CallAsync("getBalance", wallet.ToString()))["result"]!["value"]!.GetValue<ulong>();

    private protected async Task<JsonObject> CallAsync(string method, params JsonNode[] parameters)
    {
        JsonObject question = new() { ["jsonrpc"] = "2.0", ["id"] = 1, ["method"] = method, ["params"] = new JsonArray(parameters) };
        using var response = await _http.PostAsync(Server.RpcUrl.ToString(), question);
        return await response.ShouldBeOkAsync();
    }
}
