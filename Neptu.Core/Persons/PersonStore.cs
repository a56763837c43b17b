using Microsoft.EntityFrameworkCore;
using Neptu.Core.Auth;
using Neptu.Core.Data;
using Npgsql;

namespace Neptu.Core.Persons;

/// <summary>People known to the public, as admins see and add them. Whoever calls has made sure that the caller is one.</summary>
public sealed class PersonStore(NeptuDbContext database)
{
    /// <summary>Some of those who match, by name, and how many do, in one statement.</summary>
    public Task<Page<Person>> ListAsync(Caller caller, PersonSearch search, int limit, int offset, CancellationToken cancellation) =>
        database.PageAsync(
            caller, Match(search).OrderBy(person => person.Name).ThenBy(person => person.Id), limit, offset, cancellation);

    /// <summary>How many of which kind there are, counted by the database in one statement.</summary>
    public Task<PersonTotals> CountAsync(CancellationToken cancellation) =>
        database.Database.SqlQuery<PersonTotals>(
            $$"""
            select
              count(*)::int as total,
              count(*) filter (where wuku_data is not null)::int as with_wuku_data,
              (select coalesce(jsonb_object_agg(status, n), '{}')
                from (select status, count(*) as n from persons group by status) as one)::text as by_status,
              (select coalesce(jsonb_object_agg(source, n), '{}')
                from (select source, count(*) as n from persons group by source) as one)::text as by_source,
              (select coalesce(jsonb_object_agg(category, n), '{}')
                from (select category, count(*) as n from persons, unnest(categories) as category group by category) as one)::text
                as by_category
            from persons
            """)
            .SingleAsync(cancellation);

    /// <summary>Adds one.</summary>
    /// <returns>What another person has already; null if the person was added.</returns>
    public async Task<PersonDuplicate?> AddAsync(Person person, CancellationToken cancellation)
    {
        database.Persons.Add(person);
        try
        {
            await database.SaveChangesAsync(cancellation);
            return null;
        }
        catch (DbUpdateException failure)
            when (failure.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } duplicate)
        {
            return duplicate.ConstraintName switch
            {
                PersonTable.UniqueName => PersonDuplicate.Name,
                PersonTable.UniqueSlug => PersonDuplicate.Slug,
                _ => PersonDuplicate.WikidataId,
            };
        }
    }

    private IQueryable<Person> Match(PersonSearch search)
    {
        var found = database.Persons.AsQueryable();
        if (search.Category is { } category)
            found = found.Where(person => person.Categories.Contains(category));
        if (search.Status is { } status)
            found = found.Where(person => person.Status == status);
        if (string.IsNullOrEmpty(search.Text))
            return found;

        var pattern = LikePattern.Containing(search.Text);
        return found.Where(person =>
            EF.Functions.ILike(person.Name, pattern, LikePattern.Escape)
            || EF.Functions.ILike(person.LastName!, pattern, LikePattern.Escape)
            || EF.Functions.ILike(person.Slug!, pattern, LikePattern.Escape)
            || EF.Functions.ILike(person.Title!, pattern, LikePattern.Escape));
    }
}

/// <summary>Which people an admin wants to see.</summary>
/// <param name="Category">One of <see cref="PersonCategories"/>; null for any.</param>
/// <param name="Status">One of <see cref="PersonStatus"/>; null for any.</param>
/// <param name="Text">Part of a name, a slug or a title, in any case; null for all.</param>
public sealed record PersonSearch(string? Category, string? Status, string? Text);

/// <summary>What no two people have.</summary>
public enum PersonDuplicate
{
    /// <summary>The name.</summary>
    Name,

    /// <summary>The slug.</summary>
    Slug,

    /// <summary>The number at Wikidata.</summary>
    WikidataId,
}
