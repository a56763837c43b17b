using Microsoft.EntityFrameworkCore;
using Neptu.Core.Auth;

namespace Neptu.Core.Data;

/// <summary>A page of a list and the length of the list, in one statement.</summary>
internal static class AdminPage
{
    /// <param name="database">Where the list is.</param>
    /// <param name="caller">Whose row is there whatever the list has, so that a page beyond its end has a total too.</param>
    /// <param name="list">The whole list, in an order without ties.</param>
    /// <param name="limit">Items of the page at most.</param>
    /// <param name="offset">Items before it.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public static Task<Page<T>> PageAsync<T>(
        this NeptuDbContext database, Caller caller, IQueryable<T> list, int limit, int offset, CancellationToken cancellation)
    {
        var page = list.Skip(offset).Take(limit);
        return database.Users.Where(user => user.Id == caller.UserId)
            .Select(_ => new Page<T>(page.ToList(), list.Count()))
            .AsNoTracking()
            .SingleAsync(cancellation);
    }
}
