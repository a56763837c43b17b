using Microsoft.EntityFrameworkCore;
using Neptu.Core.Data;
using Neptu.Core.Time;
using Npgsql;

namespace Neptu.Core.ApiAccess;

/// <summary>What is offered to developers, on offer or not, as admins see and change it.</summary>
/// <typeparam name="TItem"><see cref="ApiPlan"/> or <see cref="ApiCreditPack"/>.</typeparam>
public sealed class Catalogue<TItem>(NeptuDbContext database, TimeProvider time)
    where TItem : class, ICatalogueItem
{
    /// <summary>Everything, in its order.</summary>
    public async Task<IReadOnlyList<TItem>> ListAsync(CancellationToken cancellation) =>
        await database.Set<TItem>().AsNoTracking().OrderBy(item => item.SortOrder).ThenBy(item => item.Slug).ToListAsync(cancellation);

    /// <summary>One to be changed and given back to <see cref="SaveAsync"/>, or null.</summary>
    public Task<TItem?> FindAsync(Guid id, CancellationToken cancellation) =>
        database.Set<TItem>().SingleOrDefaultAsync(item => item.Id == id, cancellation);

    /// <summary>Adds one.</summary>
    public Task<CatalogueOutcome> AddAsync(TItem item, CancellationToken cancellation)
    {
        database.Set<TItem>().Add(item);
        return WriteAsync(cancellation);
    }

    /// <summary>Keeps what was changed of one that <see cref="FindAsync"/> found, and nothing of what others changed since.</summary>
    public Task<CatalogueOutcome> SaveAsync(TItem item, CancellationToken cancellation)
    {
        item.UpdatedAt = time.DatabaseNow();
        return WriteAsync(cancellation);
    }

    /// <summary>Deletes one that nothing refers to.</summary>
    public async Task<CatalogueOutcome> DeleteAsync(Guid id, CancellationToken cancellation)
    {
        try
        {
            var deleted = await database.Set<TItem>().Where(item => item.Id == id).ExecuteDeleteAsync(cancellation);
            return deleted > 0 ? CatalogueOutcome.Done : CatalogueOutcome.Unknown;
        }
        catch (PostgresException failure) when (failure.SqlState == PostgresErrorCodes.ForeignKeyViolation)
        {
            return CatalogueOutcome.InUse;
        }
    }

    private async Task<CatalogueOutcome> WriteAsync(CancellationToken cancellation)
    {
        try
        {
            await database.SaveChangesAsync(cancellation);
            return CatalogueOutcome.Done;
        }
        catch (DbUpdateException failure)
            when (failure.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            return CatalogueOutcome.SlugTaken;
        }
        catch (DbUpdateConcurrencyException)
        {
            return CatalogueOutcome.Unknown;
        }
    }
}
