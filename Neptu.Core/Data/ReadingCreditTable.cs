using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Neptu.Core.Payments;
using Neptu.Core.Users;

namespace Neptu.Core.Data;

internal sealed class ReadingCreditTable : IEntityTypeConfiguration<ReadingCredit>
{
    public void Configure(EntityTypeBuilder<ReadingCredit> builder)
    {
        builder.ToTable("reading_credits", table =>
            table.HasCheckConstraint("ck_reading_credits_reading_type", PaymentTables.ReadingTypeIsKnown));
        builder.HasKey(credit => credit.PaymentId);
        builder.HasOne<Payment>().WithOne().HasForeignKey<ReadingCredit>(credit => credit.PaymentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(credit => credit.UserId).OnDelete(DeleteBehavior.Restrict);

        // What is still to be used of one person and type.
        builder.HasIndex(credit => new { credit.UserId, credit.ReadingType }).HasFilter("used_at is null");
    }
}
