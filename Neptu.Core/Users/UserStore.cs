using Microsoft.EntityFrameworkCore;
using Neptu.Core.Data;
using Neptu.Core.Time;

namespace Neptu.Core.Users;

/// <summary>Finds, makes and changes people. A person is found by wallet only, never by e-mail.</summary>
public sealed class UserStore(NeptuDbContext database, TimeProvider time)
{
    /// <summary>The person of a wallet, or null.</summary>
    /// <param name="wallet">A valid <see cref="SolanaAddress"/>.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public Task<User?> FindAsync(string wallet, CancellationToken cancellation) =>
        database.Users.AsNoTracking().SingleOrDefaultAsync(user => user.WalletAddress == wallet, cancellation);

    /// <summary>The person of a wallet, made on first sight; the same row under any concurrency.</summary>
    /// <param name="wallet">A valid <see cref="SolanaAddress"/>.</param>
    /// <param name="email">Kept with a new row; ignored for one that exists.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<User> GetOrCreateAsync(string wallet, string? email, CancellationToken cancellation)
    {
        if (await FindAsync(wallet, cancellation) is { } known)
            return known;

        var now = time.DatabaseNow();
        await database.Database.ExecuteSqlAsync(
            $"""
            insert into users (id, wallet_address, email, preferred_language, interests, onboarded, role, created_at, updated_at)
            values ({Guid.CreateVersion7(now)}, {wallet}, {email}, {User.DefaultLanguage}, {Array.Empty<string>()}, false, {Roles.User}, {now}, {now})
            on conflict (wallet_address) do nothing
            """,
            cancellation);
        return await database.Users.AsNoTracking().SingleAsync(user => user.WalletAddress == wallet, cancellation);
    }

    /// <summary>Changes what <paramref name="changes"/> names and leaves the rest; null if there is no such person.</summary>
    public async Task<User?> UpdateAsync(string wallet, UserChanges changes, CancellationToken cancellation)
    {
        var user = await database.Users.SingleOrDefaultAsync(user => user.WalletAddress == wallet, cancellation);
        if (user is null)
            return null;

        user.DisplayName = changes.DisplayName ?? user.DisplayName;
        user.Email = changes.Email ?? user.Email;
        user.PreferredLanguage = changes.PreferredLanguage ?? user.PreferredLanguage;
        user.Interests = changes.Interests ?? user.Interests;
        user.BirthDate = changes.BirthDate ?? user.BirthDate;
        user.Onboarded |= changes.BirthDate is not null;
        if (database.ChangeTracker.HasChanges())
            user.UpdatedAt = time.DatabaseNow();

        await database.SaveChangesAsync(cancellation);
        return user;
    }
}
