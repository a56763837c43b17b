using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Neptu.Core.Administration;
using Neptu.Core.Earning;
using Neptu.Core.Pricing;
using Neptu.Core.Referrals;

namespace Neptu.Core.Accounting;

/// <summary>The ledger and everything that posts to it or reads it.</summary>
public static class MoneyServices
{
    /// <summary>Adds them, once however often it is called.</summary>
    public static void AddNeptuMoney(this IServiceCollection services)
    {
        services.TryAddScoped<Ledger>();
        services.TryAddScoped<TransactionHistory>();
        services.TryAddScoped<Rewards>();
        services.TryAddScoped<CheckIns>();
        services.TryAddScoped<ReferralStore>();
        services.TryAddScoped<PlanStore>();
        services.TryAddSingleton<PlansOnOffer>();
        services.TryAddScoped<Entitlements>();
        services.TryAddScoped<Registry>();
        services.TryAddScoped<Statistics>();
    }
}
