using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Neptu.Core.Persons;

namespace Neptu.Core.Data;

internal sealed class PersonTable : IEntityTypeConfiguration<Person>
{
    public const string UniqueName = "ux_persons_name";
    public const string UniqueSlug = "ux_persons_slug";

    private const int LongestAddress = 500;

    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.ToTable("persons", table =>
        {
            table.HasCheckConstraint("ck_persons_gender", "gender in ('M', 'F', 'O')");
            table.HasCheckConstraint(
                "ck_persons_categories",
                $"categories <@ array[{CheckLists.Of(PersonCategories.All)}] and cardinality(categories) between 1 and 5");
            table.HasCheckConstraint("ck_persons_source", $"source in ({CheckLists.Of(PersonSources.All)})");
            table.HasCheckConstraint("ck_persons_status", $"status in ({CheckLists.Of(PersonStatus.All)})");
            table.HasCheckConstraint(
                "ck_persons_lists",
                "cardinality(tags) <= 10 and greatest(cardinality(bios), cardinality(abouts), 2 * cardinality(industries)) <= 10");
            table.HasCheckConstraint(
                "ck_persons_figures", "popularity between 0 and 1000 and net_worth_billions >= 0 and forbes_rank >= 1");
            table.HasCheckConstraint("ck_persons_wuku_data", "jsonb_typeof(wuku_data) = 'object'");
        });
        builder.Property(person => person.Name).HasMaxLength(200);
        builder.Property(person => person.LastName).HasMaxLength(100);
        builder.Property(person => person.Slug).HasMaxLength(200);
        builder.Property(person => person.Nationality).HasMaxLength(100);
        builder.Property(person => person.Title).HasMaxLength(300);
        builder.Property(person => person.Description).HasMaxLength(2000);
        builder.Property(person => person.ImageUrl).HasMaxLength(LongestAddress);
        builder.Property(person => person.ThumbnailUrl).HasMaxLength(LongestAddress);
        builder.Property(person => person.WikidataId).HasMaxLength(20);
        builder.Property(person => person.WikipediaUrl).HasMaxLength(LongestAddress);
        builder.Property(person => person.SourceUrl).HasMaxLength(LongestAddress);
        builder.Property(person => person.City).HasMaxLength(100);
        builder.Property(person => person.State).HasMaxLength(100);
        builder.Property(person => person.NetWorthBillions).HasPrecision(12, 6);
        builder.Property(person => person.WukuData).HasColumnType("jsonb");
        builder.HasIndex(person => person.Name).IsUnique().HasDatabaseName(UniqueName);
        builder.HasIndex(person => person.Slug).IsUnique().HasDatabaseName(UniqueSlug);
        builder.HasIndex(person => person.WikidataId).IsUnique();
        builder.HasIndex(person => person.Birthday);
    }
}
