using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Neptu.Core.Auth.Sessions;

namespace Neptu.Core.Data;

internal sealed class RefreshTokenTable : IEntityTypeConfiguration<RefreshToken>
{
    public void Configure(EntityTypeBuilder<RefreshToken> builder)
    {
        builder.ToTable("refresh_tokens");
        builder.HasKey(token => token.TokenHash);
        builder.HasOne<Session>().WithMany().HasForeignKey(token => token.SessionId);
    }
}
