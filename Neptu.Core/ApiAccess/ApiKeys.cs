using Microsoft.EntityFrameworkCore;
using Neptu.Core.Auth;
using Neptu.Core.Data;
using Neptu.Core.Time;
using Neptu.Core.Users;

namespace Neptu.Core.ApiAccess;

/// <summary>Everybody's keys, as admins see and revoke them. Whoever calls has made sure that the caller is one.</summary>
public sealed class ApiKeys(NeptuDbContext database, TimeProvider time)
{
    /// <summary>Some of them, newest first, and how many there are, in one statement.</summary>
    public Task<Page<ApiKeyRecord>> ListAsync(Caller caller, int limit, int offset, CancellationToken cancellation) =>
        database.PageAsync(caller, Records(database.ApiKeys), limit, offset, cancellation);

    /// <summary>Closes a key for good, and leaves one that is closed as it is.</summary>
    /// <returns>The key as it is now; null if there is none.</returns>
    public async Task<ApiKeyRecord?> RevokeAsync(Guid id, CancellationToken cancellation)
    {
        var now = time.DatabaseNow();
        await database.ApiKeys.Where(key => key.Id == id && key.IsActive).ExecuteUpdateAsync(
            set => set.SetProperty(key => key.IsActive, false).SetProperty(key => key.UpdatedAt, now), cancellation);
        return await Records(database.ApiKeys.Where(key => key.Id == id)).AsNoTracking().SingleOrDefaultAsync(cancellation);
    }

    private IQueryable<ApiKeyRecord> Records(IQueryable<ApiKey> keys) =>
        from key in keys
        orderby key.CreatedAt descending, key.Id descending
        join user in database.Users on key.UserId equals user.Id
        select new ApiKeyRecord(key, user);
}

/// <summary>A key and whose it is.</summary>
public sealed record ApiKeyRecord(ApiKey Key, User User);
