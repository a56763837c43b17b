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

    /// <summary>Reads all balances of a wallet; null when payments are off or the chain did not tell one of them.</summary>
    public async Task<Balances?> FindAsync(string wallet, CancellationToken cancellationToken)
    {
        if (!options.Value.IsOn)
            return null;

        var key = $"balances:{wallet}";
        if (await cache.GetAsync(key, cancellationToken) is { } cached)
            return JsonSerializer.Deserialize<Balances>(cached);

        var found = await ReadAsync(wallet, cancellationToken);
        if (found is not null)
            await cache.SetAsync(key, JsonSerializer.Serialize(found), Lifetime, cancellationToken);
        return found;
    }

    private async Task<Balances?> ReadAsync(string wallet, CancellationToken cancellationToken)
    {
        var answers = await Task.WhenAll(
            rpc.GetBalanceAsync(wallet, cancellationToken),
            rpc.GetTokenBalanceAsync(wallet, options.Value.NeptuMint!, cancellationToken),
            rpc.GetTokenBalanceAsync(wallet, options.Value.SudigitalMint!, cancellationToken));
        var found = answers.OfType<RpcAnswer<ulong>.Found>().Select(answer => answer.Value).ToArray();
        return found is [var lamports, var neptu, var sudigital] ? new(lamports, neptu, sudigital) : null;
    }
}
