using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Neptu.Core.ApiAccess;
using Neptu.Core.Users;

namespace Neptu.Core.Data;

internal sealed class ApiKeyTable : IEntityTypeConfiguration<ApiKey>
{
    public void Configure(EntityTypeBuilder<ApiKey> builder)
    {
        builder.ToTable("api_keys", table =>
        {
            table.HasCheckConstraint("ck_api_keys_key_hash", $"octet_length(key_hash) = {ApiKey.HashBytes}");
            table.HasCheckConstraint(
                "ck_api_keys_scopes",
                $"scopes <@ array[{CheckLists.Of(ApiScopes.Read, ApiScopes.Write, ApiScopes.Ai, ApiScopes.Admin)}]");
        });
        builder.Property(key => key.Name).HasMaxLength(100);
        builder.Property(key => key.KeyPrefix).HasMaxLength(16);
        builder.HasIndex(key => key.KeyHash).IsUnique();
        builder.HasIndex(key => new { key.CreatedAt, key.Id });
        builder.HasOne<User>().WithMany().HasForeignKey(key => key.UserId).OnDelete(DeleteBehavior.Restrict);

        // The convention would name it after the DbSet, ApiPlans, and not after the table.
        builder.HasOne<ApiPlan>().WithMany().HasForeignKey(key => key.PlanId).OnDelete(DeleteBehavior.Restrict)
            .HasConstraintName("fk_api_keys_api_pricing_plans_plan_id");
    }
}
