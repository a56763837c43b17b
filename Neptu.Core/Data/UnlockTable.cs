using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Neptu.Core.Pricing;
using Neptu.Core.Users;

namespace Neptu.Core.Data;

internal sealed class UnlockTable : IEntityTypeConfiguration<Unlock>
{
    public void Configure(EntityTypeBuilder<Unlock> builder)
    {
        builder.ToTable("unlocks", table => table.HasCheckConstraint(
            "ck_unlocks_reading_type",
            $"""
            reading_type in ('{PaidReadings.Potensi}', '{PaidReadings.Peluang}', '{PaidReadings.Compatibility}', '{PaidReadings.AiChat}')
            """));
        builder.HasKey(unlock => new { unlock.UserId, unlock.ReadingType, unlock.Subject });
        builder.HasOne<User>().WithMany().HasForeignKey(unlock => unlock.UserId);
    }
}
