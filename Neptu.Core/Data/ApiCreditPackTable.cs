using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Neptu.Core.ApiAccess;

namespace Neptu.Core.Data;

internal sealed class ApiCreditPackTable : IEntityTypeConfiguration<ApiCreditPack>
{
    public void Configure(EntityTypeBuilder<ApiCreditPack> builder)
    {
        builder.ToTable("api_credit_packs", table =>
        {
            table.HasCheckConstraint("ck_api_credit_packs_credits", "credits >= 1 and ai_credits >= 0");
            table.HasCheckConstraint("ck_api_credit_packs_prices", "least(price_usd, price_sol, price_neptu) >= 0");
            table.HasCheckConstraint("ck_api_credit_packs_bonus_percent", "bonus_percent between 0 and 100");
        });
        builder.Property(pack => pack.Name).HasMaxLength(100);
        builder.Property(pack => pack.Slug).HasMaxLength(50);
        builder.Property(pack => pack.Description).HasMaxLength(500);
        builder.Property(pack => pack.PriceUsd).HasPrecision(12, 2);
        builder.Property(pack => pack.PriceSol).HasPrecision(20, 9);
        builder.Property(pack => pack.PriceNeptu).HasPrecision(20, 6);
        builder.HasIndex(pack => pack.Slug).IsUnique();
        builder.HasData(DefaultCreditPacks.All);
    }
}
