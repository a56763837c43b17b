using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Neptu.Core.Users;

namespace Neptu.Core.Data;

internal sealed class UserTable : IEntityTypeConfiguration<User>
{
    public void Configure(EntityTypeBuilder<User> builder)
    {
        builder.ToTable("users", table =>
            table.HasCheckConstraint("ck_users_role", $"role in ('{Roles.User}', '{Roles.Developer}', '{Roles.Admin}')"));
        builder.Property(user => user.WalletAddress).HasMaxLength(44);
        builder.Property(user => user.Email).HasMaxLength(254);
        builder.Property(user => user.DisplayName).HasMaxLength(50);
        builder.Property(user => user.PreferredLanguage).HasMaxLength(5);
        builder.HasIndex(user => user.WalletAddress).IsUnique();

        // Eight hexadecimal digits can meet by chance; whoever looks a code up expects more than one person.
        builder.Property(user => user.ReferralCode).HasComputedColumnSql("'NEPTU-' || upper(right(id::text, 8))", stored: true);
        builder.HasIndex(user => user.ReferralCode);
    }
}
