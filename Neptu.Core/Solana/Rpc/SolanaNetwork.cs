using Microsoft.Extensions.Options;

namespace Neptu.Core.Solana.Rpc;

/// <summary>
/// Knows whether the RPC server is one of the network that is configured. What happens on another, such as one for tests,
/// is worth nothing on this.
/// </summary>
public sealed class SolanaNetwork
{
    /// <summary>https://docs.anza.xyz/clusters/available; a network of one's own may have any.</summary>
    private static readonly Dictionary<string, string> GenesisHashes = new()
    {
        ["mainnet-beta"] = "5eykt4UsFv8P8NJdTREpY1vzqKqZKvdpKuc147dw2N9d",
        ["testnet"] = "4uhcVJyU9pJkvQyS88uRDiswHXSCkY3zQawwpjk2NsNY",
        [SolanaOptions.Devnet] = "EtWTRABZaYq6iMfeYKouRu166VU2xqa1wcaWoxPkrZBG",
    };

    private readonly string? _genesisHash;
    private volatile bool _isConfirmed;

    /// <summary>Takes the network's name from the options.</summary>
    public SolanaNetwork(IOptions<SolanaOptions> options) =>
        _isConfirmed = !GenesisHashes.TryGetValue(options.Value.Network, out _genesisHash);

    /// <summary>The server has shown which network it is of, or it may be of any.</summary>
    public bool IsConfirmed => _isConfirmed;

    /// <summary>Takes what the server says of its first block; false if that is another network's.</summary>
    public bool Confirm(string genesisHash) => _isConfirmed |= genesisHash == _genesisHash;
}
