using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Neptu.Core.Accounting;
using Neptu.Core.Payments.Claims;
using Neptu.Core.Solana;

namespace Neptu.Core.Payments;

/// <summary>Registers what takes payments and pays rewards out.</summary>
public static class PaymentServices
{
    /// <summary>Adds it, and the chain; the database is the host's.</summary>
    public static void AddNeptuPayments(this IHostApplicationBuilder builder)
    {
        builder.AddNeptuSolana();
        builder.Services.AddNeptuMoney();
        builder.Services.AddSingleton<Treasury>();
        builder.Services.AddScoped<ChainSignatures>();
        builder.Services.AddScoped<TransactionLookup>();
        builder.Services.AddScoped<PaymentQuotes>();
        builder.Services.AddScoped<PaymentBuilder>();
        builder.Services.AddScoped<PaymentBook>();
        builder.Services.AddScoped<PaymentDesk>();
        builder.Services.AddScoped<ClaimBook>();
        builder.Services.AddScoped<ClaimBuilder>();
        builder.Services.AddScoped<ClaimInquiry>();
        builder.Services.AddScoped<ClaimDesk>();
        builder.Services.AddScoped<ClaimReconciler>();
    }
}
