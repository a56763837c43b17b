using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Neptu.Core.Payments;
using Neptu.Core.Solana;
using Neptu.Core.Users;

namespace Neptu.Core.Data;

internal sealed class ChainSignatureTable : IEntityTypeConfiguration<ChainSignature>
{
    public void Configure(EntityTypeBuilder<ChainSignature> builder)
    {
        builder.ToTable("chain_signatures", table => table.HasCheckConstraint(
            "ck_chain_signatures_purpose", $"purpose in ('{SignaturePurposes.Payment}', '{SignaturePurposes.Claim}')"));
        builder.HasKey(taken => taken.Signature);
        builder.Property(taken => taken.Signature).HasMaxLength(TransactionSignature.LongestText);
        builder.HasOne<User>().WithMany().HasForeignKey(taken => taken.UserId).OnDelete(DeleteBehavior.Restrict);
    }
}
