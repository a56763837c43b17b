using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Neptu.Core.Auth.Privy;
using Neptu.Core.Users;

namespace Neptu.Core.Data;

internal sealed class PrivyIdentityTable : IEntityTypeConfiguration<PrivyIdentity>
{
    public void Configure(EntityTypeBuilder<PrivyIdentity> builder)
    {
        builder.ToTable("privy_identities");
        builder.HasKey(identity => identity.Did);
        builder.Property(identity => identity.Did).HasMaxLength(PrivyIdentity.LongestDid);
        builder.HasOne<User>().WithMany().HasForeignKey(identity => identity.UserId);
    }
}
