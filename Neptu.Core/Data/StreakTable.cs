using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Neptu.Core.Earning;
using Neptu.Core.Users;

namespace Neptu.Core.Data;

internal sealed class StreakTable : IEntityTypeConfiguration<Streak>
{
    public void Configure(EntityTypeBuilder<Streak> builder)
    {
        builder.ToTable("user_streaks", table => table.HasCheckConstraint(
            "ck_user_streaks_counts",
            "current_streak >= 1 and longest_streak >= current_streak and total_check_ins >= longest_streak"));
        builder.HasKey(streak => streak.UserId);
        builder.HasOne<User>().WithOne().HasForeignKey<Streak>(streak => streak.UserId);
    }
}
