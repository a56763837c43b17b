using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Neptu.Core.Earning;
using Neptu.Core.Users;

namespace Neptu.Core.Data;

internal sealed class CheckInTable : IEntityTypeConfiguration<CheckIn>
{
    public void Configure(EntityTypeBuilder<CheckIn> builder)
    {
        builder.ToTable("check_ins");
        builder.HasKey(checkIn => new { checkIn.UserId, checkIn.Day });
        builder.HasOne<User>().WithMany().HasForeignKey(checkIn => checkIn.UserId);
    }
}
