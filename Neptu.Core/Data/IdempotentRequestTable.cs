using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Neptu.Core.Idempotency;

namespace Neptu.Core.Data;

internal sealed class IdempotentRequestTable : IEntityTypeConfiguration<IdempotentRequest>
{
    public void Configure(EntityTypeBuilder<IdempotentRequest> builder)
    {
        builder.ToTable("idempotent_requests");
        builder.HasKey(request => request.KeyHash);
        builder.Property(request => request.KeyHash).ValueGeneratedNever();
        builder.HasIndex(request => request.ExpiresAt);
    }
}
