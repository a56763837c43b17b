using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Neptu.Core.Readings;
using Neptu.Core.Users;

namespace Neptu.Core.Data;

internal sealed class ReadingTable : IEntityTypeConfiguration<StoredReading>
{
    public void Configure(EntityTypeBuilder<StoredReading> builder)
    {
        builder.ToTable("readings", table => table.HasCheckConstraint(
            "ck_readings_type",
            $"type in ('{ReadingTypes.Potensi}', '{ReadingTypes.Peluang}', '{ReadingTypes.Compatibility}')"));
        builder.Property(reading => reading.ReadingData).HasColumnType("jsonb");
        builder.HasOne<User>().WithMany().HasForeignKey(reading => reading.UserId);

        // What makes a reading "the same" when it is asked for again; led by the user, so it also serves a person's history.
        builder
            .HasIndex(reading => new
            {
                reading.UserId,
                reading.Type,
                reading.TargetDate,
                reading.BirthDate,
                reading.SecondBirthDate,
                reading.Convention,
            })
            .IsUnique()
            .AreNullsDistinct(false)
            .HasDatabaseName("ux_readings_asked");
    }
}
