using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Neptu.Core.Accounting;
using Neptu.Core.Earning;
using Neptu.Core.Users;

namespace Neptu.Core.Data;

internal sealed class UserRewardTable : IEntityTypeConfiguration<UserReward>
{
    public void Configure(EntityTypeBuilder<UserReward> builder)
    {
        builder.ToTable("user_rewards", table =>
        {
            table.HasCheckConstraint("ck_user_rewards_amount", "amount > 0");
            table.HasCheckConstraint(
                "ck_user_rewards_reward_type",
                $"""
                reward_type in ('{RewardTypes.DailyCheckIn}', '{RewardTypes.StreakBonus}', '{RewardTypes.FirstReading}',
                  '{RewardTypes.Referral}', '{RewardTypes.RefereeBonus}', '{RewardTypes.PaymentReward}')
                """);
            table.HasCheckConstraint(
                "ck_user_rewards_status",
                $"""
                case status
                  when '{RewardStatus.Pending}' then num_nonnulls(claim_id, claim_tx_signature, claimed_at) = 0
                  when '{RewardStatus.Claiming}' then claim_id is not null and num_nonnulls(claim_tx_signature, claimed_at) = 0
                  when '{RewardStatus.Claimed}' then num_nonnulls(claim_id, claim_tx_signature, claimed_at) = 3
                  else false
                end
                """);
        });
        builder.HasOne<LedgerPosting>().WithOne().HasForeignKey<UserReward>(reward => reward.Id).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(reward => reward.UserId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(reward => reward.SourceKey).IsUnique();
        builder.HasIndex(reward => reward.ClaimId);
        builder.HasIndex(reward => new { reward.UserId, reward.CreatedAt, reward.Id })
            .HasFilter($"status = '{RewardStatus.Pending}'")
            .HasDatabaseName("ix_user_rewards_pending");
    }
}
