using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Neptu.Core.Markets;

namespace Neptu.Core.Data;

internal sealed class MarketCategoryTable : IEntityTypeConfiguration<MarketCategory>
{
    public void Configure(EntityTypeBuilder<MarketCategory> builder)
    {
        builder.ToTable("market_categories", table => table.HasCheckConstraint(
            "ck_market_categories_category", $"category in ({CheckLists.Of(MarketKinds.Crypto, MarketKinds.Forex, MarketKinds.Stock)})"));
        builder.Property(category => category.Name).HasMaxLength(100);
        builder.Property(category => category.Slug).HasMaxLength(50);
        builder.Property(category => category.Description).HasMaxLength(500);
        builder.Property(category => category.Icon).HasMaxLength(100);
        builder.Property(category => category.Color).HasMaxLength(50);
        builder.HasIndex(category => category.Slug).IsUnique();
    }
}
