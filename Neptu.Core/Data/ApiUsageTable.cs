using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Neptu.Core.ApiAccess;

namespace Neptu.Core.Data;

internal sealed class ApiUsageTable : IEntityTypeConfiguration<ApiUsage>
{
    public void Configure(EntityTypeBuilder<ApiUsage> builder)
    {
        builder.ToTable("api_usage", table =>
        {
            table.HasCheckConstraint("ck_api_usage_figures", "least(credits_used, response_time_ms) >= 0");
            table.HasCheckConstraint("ck_api_usage_response_status", "response_status between 100 and 599");
            table.HasCheckConstraint("ck_api_usage_metadata", "jsonb_typeof(metadata) = 'object'");
        });
        builder.Property(call => call.Endpoint).HasMaxLength(200);
        builder.Property(call => call.Method).HasMaxLength(10);
        builder.Property(call => call.UserAgent).HasMaxLength(500);
        builder.Property(call => call.Metadata).HasColumnType("jsonb");
        builder.HasIndex(call => call.CreatedAt);
        builder.HasIndex(call => new { call.ApiKeyId, call.CreatedAt });
        builder.HasOne<ApiKey>().WithMany().HasForeignKey(call => call.ApiKeyId).OnDelete(DeleteBehavior.Restrict);
    }
}
