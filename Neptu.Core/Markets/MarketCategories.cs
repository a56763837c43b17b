using Microsoft.EntityFrameworkCore;
using Neptu.Core.Data;

namespace Neptu.Core.Markets;

/// <summary>The parts of the markets, shown or not.</summary>
public sealed class MarketCategories(NeptuDbContext database)
{
    /// <summary>All of them, in their order.</summary>
    public async Task<IReadOnlyList<MarketCategory>> ListAsync(CancellationToken cancellation) =>
        await database.MarketCategories.AsNoTracking()
            .OrderBy(category => category.SortOrder).ThenBy(category => category.Slug).ToListAsync(cancellation);

    /// <summary>One of them, or null.</summary>
    public Task<MarketCategory?> FindAsync(string slug, CancellationToken cancellation) =>
        database.MarketCategories.AsNoTracking().SingleOrDefaultAsync(category => category.Slug == slug, cancellation);
}
