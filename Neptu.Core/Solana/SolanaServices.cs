using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Neptu.Core.Solana.Rpc;

namespace Neptu.Core.Solana;

/// <summary>Registers what reads the chain.</summary>
public static class SolanaServices
{
    // A transaction is 1,232 bytes; with its logs and balances as JSON it stays far below this.
    private const int MostResponseBytes = 4 * 1024 * 1024;

    /// <summary>
    /// Adds <see cref="SolanaRpc"/> and its options, which are checked at start. Without Solana:RpcUrl the host starts,
    /// and whatever needs the chain says that it is off.
    /// </summary>
    public static void AddNeptuSolana(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<SolanaOptions>()
            .BindConfiguration(SolanaOptions.Section)
            .PostConfigure<IConfiguration>((options, configuration) => options.Complete(configuration[SolanaOptions.RpcUrlSecret]))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        builder.Services.AddSingleton<SolanaNetwork>();
        builder.Services.AddHttpClient<RpcCaller>(client => client.MaxResponseContentBufferSize = MostResponseBytes);
        builder.Services.AddTransient<SolanaRpc>();
    }
}
