using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Neptu.Jobs.Wallet;

/// <summary>A wallet's side of the RPC server: it may change the chain, which the API's never does.</summary>
internal sealed class RpcClient(HttpClient http, Uri server)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    /// <summary>A hash to build a transaction on.</summary>
    public async Task<string> GetLatestBlockhashAsync(CancellationToken cancellationToken) =>
        (string)(await CallAsync("getLatestBlockhash", [new JsonObject { ["commitment"] = "confirmed" }], cancellationToken))["value"]!["blockhash"]!;

    /// <summary>Sends a signed transaction.</summary>
    /// <returns>Its signature.</returns>
    /// <exception cref="WalletException">The server refuses it or does not answer.</exception>
    public async Task<string> SendAsync(byte[] transaction, CancellationToken cancellationToken) => (string)(await CallAsync(
        "sendTransaction",
        [Convert.ToBase64String(transaction), new JsonObject { ["encoding"] = "base64", ["preflightCommitment"] = "confirmed" }],
        cancellationToken))!;

    /// <summary>Asks for SOL, which test networks give away.</summary>
    public async Task<string> RequestAirdropAsync(string wallet, long lamports, CancellationToken cancellationToken) =>
        (string)(await CallAsync("requestAirdrop", [wallet, lamports], cancellationToken))!;

    /// <summary>Asks an emulator, which gives tokens away too.</summary>
    public async Task<string> RequestTokensAsync(string wallet, CancellationToken cancellationToken) =>
        (await SendAsync(new Uri(server, "/faucet"), new JsonObject { ["wallet"] = wallet }, cancellationToken)).ToJsonString();

    private async Task<JsonNode> CallAsync(string method, JsonArray parameters, CancellationToken cancellationToken)
    {
        JsonObject question = new() { ["jsonrpc"] = "2.0", ["id"] = 1, ["method"] = method, ["params"] = parameters };
        var answer = await SendAsync(server, question, cancellationToken);
        return answer["error"] is { } error
            ? throw new WalletException($"The RPC server refuses {method}: {error["message"]}")
            : answer["result"] ?? throw new WalletException($"The RPC server answers {method} with nothing.");
    }

    private async Task<JsonObject> SendAsync(Uri address, JsonObject body, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            using var response = await http.PostAsJsonAsync<JsonNode>(address, body, patience.Token);
            if (!response.IsSuccessStatusCode)
                throw new WalletException($"{address.GetLeftPart(UriPartial.Authority)} answers with status {(int)response.StatusCode}.");

            return await response.Content.ReadFromJsonAsync<JsonObject>(patience.Token) ?? [];
        }
        catch (Exception exception) when (
            exception is HttpRequestException or JsonException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            // The path of an RPC server's address may hold an access key.
            throw new WalletException($"{address.GetLeftPart(UriPartial.Authority)} gives no answer that makes sense.");
        }
    }
}
