using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Neptu.Core.Pricing;
using Neptu.Core.Users;

namespace Neptu.Core.Data;

internal sealed class UnlockHoldTable : IEntityTypeConfiguration<UnlockHold>
{
    public void Configure(EntityTypeBuilder<UnlockHold> builder)
    {
        builder.ToTable("unlock_holds", table => table.HasCheckConstraint(
            "ck_unlock_holds_reading_type",
            $"""
            reading_type in ({CheckLists.Of(
                PaidReadings.Potensi, PaidReadings.Peluang, PaidReadings.Compatibility, PaidReadings.AiChat)})
            """));
        builder.HasIndex(hold => hold.UserId);
        builder.HasOne<User>().WithMany().HasForeignKey(hold => hold.UserId);
    }
}
