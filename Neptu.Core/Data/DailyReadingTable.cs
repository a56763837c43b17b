using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Neptu.Core.Readings;

namespace Neptu.Core.Data;

internal sealed class DailyReadingTable : IEntityTypeConfiguration<DailyReading>
{
    public void Configure(EntityTypeBuilder<DailyReading> builder)
    {
        builder.ToTable("daily_readings", table =>
            table.HasCheckConstraint("ck_daily_readings_type", $"type = '{ReadingTypes.Peluang}'"));
        builder.HasKey(reading => new { reading.Date, reading.Type });
        builder.Property(reading => reading.ReadingData).HasColumnType("jsonb");
    }
}
