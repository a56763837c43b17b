using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Neptu.Core.Auth;
using Neptu.Core.Auth.Sessions;
using Neptu.Core.Users;

namespace Neptu.Core.Data;

internal sealed class SessionTable : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.ToTable("sessions", table => table.HasCheckConstraint(
            "ck_sessions_proof", $"proof in ('{nameof(Proof.Unproven)}', '{nameof(Proof.Proven)}')"));
        builder.Property(session => session.Proof).HasConversion<string>().HasMaxLength(16);
        builder.HasOne<User>().WithMany().HasForeignKey(session => session.UserId);
    }
}
