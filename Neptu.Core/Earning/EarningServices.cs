using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Neptu.Core.Accounting;

namespace Neptu.Core.Earning;

/// <summary>The ledger and what posts to it on people's behalf.</summary>
public static class EarningServices
{
    /// <summary>Adds them, once however often it is called.</summary>
    public static void AddEarning(this IServiceCollection services)
    {
        services.TryAddScoped<Ledger>();
        services.TryAddScoped<TransactionHistory>();
        services.TryAddScoped<Rewards>();
        services.TryAddScoped<CheckIns>();
    }
}
