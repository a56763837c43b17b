using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Neptu.Core.ApiAccess;

namespace Neptu.Core.Data;

internal sealed class ApiPlanTable : IEntityTypeConfiguration<ApiPlan>
{
    public void Configure(EntityTypeBuilder<ApiPlan> builder)
    {
        builder.ToTable("api_pricing_plans", table =>
        {
            table.HasCheckConstraint(
                "ck_api_pricing_plans_tier",
                $"tier in ({CheckLists.Of(ApiTiers.Starter, ApiTiers.Pro, ApiTiers.Business, ApiTiers.Enterprise)})");
            table.HasCheckConstraint(
                "ck_api_pricing_plans_billing_period",
                $"billing_period in ({CheckLists.Of(BillingPeriods.Monthly, BillingPeriods.Yearly)})");
            table.HasCheckConstraint(
                "ck_api_pricing_plans_prices",
                """
                least(price_usd, price_sol, price_neptu,
                  overage_basic_neptu, overage_basic_sol, overage_ai_neptu, overage_ai_sol) >= 0
                """);
            table.HasCheckConstraint("ck_api_pricing_plans_limits", "least(basic_calls, ai_calls, rate_limit) >= -1 and rate_limit <> 0");
            table.HasCheckConstraint("ck_api_pricing_plans_discount_percent", "discount_percent between 0 and 100");
        });
        builder.Property(plan => plan.Name).HasMaxLength(100);
        builder.Property(plan => plan.Slug).HasMaxLength(50);
        builder.Property(plan => plan.Description).HasMaxLength(500);
        builder.Property(plan => plan.PriceUsd).HasPrecision(12, 2);
        builder.Property(plan => plan.PriceSol).HasPrecision(20, 9);
        builder.Property(plan => plan.PriceNeptu).HasPrecision(20, 6);
        builder.Property(plan => plan.OverageBasicNeptu).HasPrecision(20, 6);
        builder.Property(plan => plan.OverageBasicSol).HasPrecision(20, 9);
        builder.Property(plan => plan.OverageAiNeptu).HasPrecision(20, 6);
        builder.Property(plan => plan.OverageAiSol).HasPrecision(20, 9);
        builder.HasIndex(plan => plan.Slug).IsUnique();
        builder.HasData(DefaultApiPlans.All);
    }
}
