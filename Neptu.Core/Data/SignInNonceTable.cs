using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Neptu.Core.Auth.SignIn;

namespace Neptu.Core.Data;

internal sealed class SignInNonceTable : IEntityTypeConfiguration<SignInNonce>
{
    public void Configure(EntityTypeBuilder<SignInNonce> builder)
    {
        builder.ToTable("sign_in_nonces");
        builder.HasKey(nonce => nonce.Nonce);
        builder.Property(nonce => nonce.Nonce).HasMaxLength(64);
        builder.Property(nonce => nonce.WalletAddress).HasMaxLength(44);
        builder.HasIndex(nonce => new { nonce.WalletAddress, nonce.IssuedAt });
        builder.HasIndex(nonce => nonce.ExpiresAt);
    }
}
