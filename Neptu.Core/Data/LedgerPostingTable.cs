using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Neptu.Core.Accounting;
using Neptu.Core.Users;

namespace Neptu.Core.Data;

internal sealed class LedgerPostingTable : IEntityTypeConfiguration<LedgerPosting>
{
    public void Configure(EntityTypeBuilder<LedgerPosting> builder)
    {
        builder.ToTable("ledger_postings", table =>
        {
            table.HasCheckConstraint(
                "ck_ledger_postings_kind",
                $"""
                kind in ('{PostingKinds.SolPayment}', '{PostingKinds.NeptuPayment}', '{PostingKinds.SudigitalPayment}',
                  '{PostingKinds.Reward}', '{PostingKinds.Claim}')
                """);
            table.HasCheckConstraint("ck_ledger_postings_entry_count", "entry_count >= 2");
        });
        builder.HasIndex(posting => posting.Key).IsUnique();

        // A person who has a history of money stays.
        builder.HasOne<User>().WithMany().HasForeignKey(posting => posting.UserId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(posting => new { posting.UserId, posting.CreatedAt, posting.Id });

        // How many entries it was posted with: none can be added to it later. See Sql.LedgerRules.
        builder.Property<int>("EntryCount");
        builder.OwnsMany(posting => posting.Entries, ConfigureEntries);
    }

    private static void ConfigureEntries(OwnedNavigationBuilder<LedgerPosting, LedgerEntry> builder)
    {
        builder.ToTable("ledger_entries", table =>
        {
            table.HasCheckConstraint(
                "ck_ledger_entries_currency",
                $"currency in ('{Currencies.Sol}', '{Currencies.Neptu}', '{Currencies.Sudigital}')");
            table.HasCheckConstraint("ck_ledger_entries_amount", "amount <> 0");
        });
        builder.WithOwner().HasForeignKey("PostingId");
        builder.HasKey("PostingId", nameof(LedgerEntry.Account), nameof(LedgerEntry.Currency));
        builder.HasIndex(entry => new { entry.Account, entry.Currency });
    }
}
