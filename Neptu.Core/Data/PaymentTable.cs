using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Neptu.Core.Accounting;
using Neptu.Core.Payments;
using Neptu.Core.Users;

namespace Neptu.Core.Data;

internal sealed class PaymentTable : IEntityTypeConfiguration<Payment>
{
    public void Configure(EntityTypeBuilder<Payment> builder)
    {
        builder.ToTable("payments", table =>
        {
            table.HasCheckConstraint("ck_payments_reading_type", PaymentTables.ReadingTypeIsKnown);
            table.HasCheckConstraint("ck_payments_currency", PaymentTables.CurrencyIsKnown);
            table.HasCheckConstraint("ck_payments_amounts", "amount > 0 and neptu_reward >= 0 and neptu_burned between 0 and amount");
        });

        // One quote is paid once, by one transaction, which pays nothing else.
        builder.HasOne<PaymentQuote>().WithOne().HasForeignKey<Payment>(payment => payment.QuoteId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ChainSignature>().WithOne().HasForeignKey<Payment>(payment => payment.TxSignature).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<LedgerPosting>().WithOne().HasForeignKey<Payment>(payment => payment.Id).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(payment => payment.UserId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(payment => new { payment.UserId, payment.CreatedAt });
    }
}
