using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Neptu.Core.Pricing;

namespace Neptu.Core.Data;

internal sealed class PricingPlanTable : IEntityTypeConfiguration<PricingPlan>
{
    public void Configure(EntityTypeBuilder<PricingPlan> builder)
    {
        builder.ToTable("pricing_plans", table =>
        {
            table.HasCheckConstraint("ck_pricing_plans_prices", "least(price_usd, price_sol, price_neptu, price_sudigital) >= 0");
            table.HasCheckConstraint("ck_pricing_plans_limits", "least(daily_readings, oracle_chats, custom_readings) >= -1");
        });
        builder.Property(plan => plan.Name).HasMaxLength(100);
        builder.Property(plan => plan.Slug).HasMaxLength(50);
        builder.Property(plan => plan.Description).HasMaxLength(500);
        builder.Property(plan => plan.PriceUsd).HasPrecision(12, 2);
        builder.Property(plan => plan.PriceSol).HasPrecision(20, 9);
        builder.Property(plan => plan.PriceNeptu).HasPrecision(20, 6);
        builder.Property(plan => plan.PriceSudigital).HasPrecision(20, 6);
        builder.HasIndex(plan => plan.Slug).IsUnique();
        builder.HasData(DefaultPlans.All);
    }
}
