using System.Text.Json;
using Microsoft.Extensions.Options;
using Neptu.Core.Solana;
using Neptu.Core.Solana.Rpc;
using Neptu.ServiceDefaults;

namespace Neptu.Api.Payments;

/// <summary>What a wallet holds, in base units.</summary>
internal sealed record Balances(ulong Lamports, ulong Neptu, ulong Sudigital);

/// <summary>Balances from the chain, kept for a moment: pages ask for them often.</summary>
internal sealed class WalletBalances(SolanaRpc rpc, IBestEffortCache cache, IOptions<SolanaOptions> options)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(10);

    public async Task<RpcAnswer<Balances>> GetAsync(string wallet, CancellationToken cancellation)
    {
        var key = $"balances:{wallet}";
        if (await cache.GetAsync(key, cancellation) is { } cached)
            return new RpcAnswer<Balances>.Found(JsonSerializer.Deserialize<Balances>(cached)!);

        var answer = await AskAsync(wallet, cancellation);
        if (answer is RpcAnswer<Balances>.Found { Value: var found })
            await cache.SetAsync(key, JsonSerializer.Serialize(found), Lifetime, cancellation);
        return answer;
    }

    /// <summary>All at once; the first that fails says why.</summary>
    private async Task<RpcAnswer<Balances>> AskAsync(string wallet, CancellationToken cancellation)
    {
        var answers = await Task.WhenAll(
            rpc.GetBalanceAsync(wallet, cancellation),
            rpc.GetTokenBalanceAsync(wallet, options.Value.NeptuMint!, cancellation),
            rpc.GetTokenBalanceAsync(wallet, options.Value.SudigitalMint!, cancellation));
        var found = answers.OfType<RpcAnswer<ulong>.Found>().Select(answer => answer.Value).ToArray();
        return found is [var lamports, var neptu, var sudigital]
            ? new RpcAnswer<Balances>.Found(new(lamports, neptu, sudigital))
            : new RpcAnswer<Balances>.Failed(
                answers.OfType<RpcAnswer<ulong>.Failed>().Select(answer => answer.Why).FirstOrDefault(RpcFailure.Garbage));
    }
}
