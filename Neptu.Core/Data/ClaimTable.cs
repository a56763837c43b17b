using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Neptu.Core.Earning;
using Neptu.Core.Payments;
using Neptu.Core.Payments.Claims;
using Neptu.Core.Users;

namespace Neptu.Core.Data;

internal sealed class ClaimTable : IEntityTypeConfiguration<RewardClaim>
{
    public void Configure(EntityTypeBuilder<RewardClaim> builder)
    {
        builder.ToTable("claims", table =>
        {
            table.HasCheckConstraint("ck_claims_amount", "amount > 0");
            table.HasCheckConstraint(
                "ck_claims_status",
                $"""
                case status
                  when '{ClaimStatus.Open}' then num_nonnulls(tx_signature, settled_at) = 0
                  when '{ClaimStatus.Paid}' then num_nonnulls(tx_signature, settled_at) = 2
                  when '{ClaimStatus.Released}' then tx_signature is null and settled_at is not null
                  else false
                end
                """);
        });
        builder.Property(claim => claim.Reference).HasMaxLength(44);
        builder.Property(claim => claim.TokenAccount).HasMaxLength(44);
        builder.Property(claim => claim.Blockhash).HasMaxLength(44);
        builder.HasIndex(claim => claim.Reference).IsUnique();

        // One open claim a person: its amount is all that was pending, and the next is built when its outcome is known.
        builder.HasIndex(claim => claim.UserId).IsUnique().HasFilter($"status = '{ClaimStatus.Open}'").HasDatabaseName("ux_claims_open");
        builder.HasOne<ChainSignature>().WithOne().HasForeignKey<RewardClaim>(claim => claim.TxSignature).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(claim => claim.UserId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany<UserReward>().WithOne().HasForeignKey(reward => reward.ClaimId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ClaimRewardTable : IEntityTypeConfiguration<ClaimReward>
{
    public void Configure(EntityTypeBuilder<ClaimReward> builder)
    {
        builder.ToTable("claim_rewards");
        builder.HasKey(part => new { part.ClaimId, part.RewardId });
        builder.HasOne<RewardClaim>().WithMany().HasForeignKey(part => part.ClaimId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<UserReward>().WithMany().HasForeignKey(part => part.RewardId).OnDelete(DeleteBehavior.Restrict);
    }
}
