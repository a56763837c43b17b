using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Neptu.Core.Earning;
using Neptu.Core.Referrals;
using Neptu.Core.Users;

namespace Neptu.Core.Data;

internal sealed class ReferralTable : IEntityTypeConfiguration<Referral>
{
    public void Configure(EntityTypeBuilder<Referral> builder)
    {
        builder.ToTable("referrals", table => table.HasCheckConstraint("ck_referrals_other", "referrer_id <> referee_id"));
        builder.HasIndex(referral => referral.RefereeId).IsUnique();
        builder.HasIndex(referral => new { referral.ReferrerId, referral.CreatedAt, referral.Id });
        builder.HasOne<User>().WithMany().HasForeignKey(referral => referral.ReferrerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(referral => referral.RefereeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<UserReward>().WithOne()
            .HasForeignKey<Referral>(referral => referral.ReferrerRewardId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<UserReward>().WithOne()
            .HasForeignKey<Referral>(referral => referral.RefereeRewardId).OnDelete(DeleteBehavior.Restrict);
    }
}
