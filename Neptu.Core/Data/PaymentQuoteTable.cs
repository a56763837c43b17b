using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Neptu.Core.Accounting;
using Neptu.Core.Payments;
using Neptu.Core.Users;

namespace Neptu.Core.Data;

internal sealed class PaymentQuoteTable : IEntityTypeConfiguration<PaymentQuote>
{
    public void Configure(EntityTypeBuilder<PaymentQuote> builder)
    {
        builder.ToTable("payment_quotes", table =>
        {
            table.HasCheckConstraint("ck_payment_quotes_reading_type", PaymentTables.ReadingTypeIsKnown);
            table.HasCheckConstraint("ck_payment_quotes_currency", PaymentTables.CurrencyIsKnown);
            table.HasCheckConstraint("ck_payment_quotes_mint", $"(mint is null) = (currency = '{Currencies.Sol}')");
            table.HasCheckConstraint(
                "ck_payment_quotes_amounts", "amount > 0 and neptu_reward >= 0 and neptu_burned between 0 and amount");
        });
        builder.Property(quote => quote.Mint).HasMaxLength(44);
        builder.Property(quote => quote.Recipient).HasMaxLength(44);
        builder.Property(quote => quote.Reference).HasMaxLength(44);
        builder.HasIndex(quote => quote.Reference).IsUnique();
        builder.HasOne<User>().WithMany().HasForeignKey(quote => quote.UserId).OnDelete(DeleteBehavior.Restrict);
    }
}
