using Microsoft.EntityFrameworkCore;
using Neptu.Core.Auth;
using Neptu.Core.Data;
using Neptu.Core.Time;

namespace Neptu.Core.Users;

/// <summary>
/// Finds, makes and changes people. A person is found by wallet only, never by e-mail, and for a caller only if it is
/// themselves.
/// </summary>
public sealed class UserStore(NeptuDbContext database, TimeProvider time)
{
    /// <summary>The person of a wallet, or null; for those who do not know the caller yet.</summary>
    /// <param name="wallet">A valid <see cref="SolanaAddress"/>.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public Task<User?> FindByWalletAsync(string wallet, CancellationToken cancellation) =>
        database.Users.AsNoTracking().SingleOrDefaultAsync(user => user.WalletAddress == wallet, cancellation);

    /// <summary>The person of a wallet if that is the caller, or null.</summary>
    public Task<User?> FindAsync(Caller caller, string wallet, CancellationToken cancellation) =>
        Own(caller, wallet).AsNoTracking().SingleOrDefaultAsync(cancellation);

    /// <summary>True if the caller has one of these roles at this moment.</summary>
    public Task<bool> HasRoleAsync(Caller caller, IReadOnlyList<string> roles, CancellationToken cancellation) =>
        database.Users.AnyAsync(user => user.Id == caller.UserId && roles.Contains(user.Role), cancellation);

    /// <summary>The person of a wallet, made on first sight; the same row under any concurrency.</summary>
    /// <param name="wallet">A valid <see cref="SolanaAddress"/>.</param>
    /// <param name="email">Kept with a new row; ignored for one that exists.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<User> GetOrCreateAsync(string wallet, string? email, CancellationToken cancellation)
    {
        if (await FindByWalletAsync(wallet, cancellation) is { } known)
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

    /// <summary>
    /// Changes what <paramref name="changes"/> names and leaves the rest; null if there is no such person or it is another.
    /// </summary>
    public async Task<User?> UpdateAsync(Caller caller, string wallet, UserChanges changes, CancellationToken cancellation)
    {
        var user = await Own(caller, wallet).SingleOrDefaultAsync(cancellation);
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

    /// <summary>
    /// Gives a birth date, and what else <paramref name="changes"/> names, to a person who has none yet. Of two requests at
    /// once one does.
    /// </summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="wallet">Whose profile it is.</param>
    /// <param name="changes">With a birth date.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>
    /// The person as they are now, and whether this request made the difference; null if there is no such person or it is
    /// another.
    /// </returns>
    public async Task<(User User, bool IsNew)?> OnboardAsync(
        Caller caller, string wallet, UserChanges changes, CancellationToken cancellation)
    {
        var now = time.DatabaseNow();
        var changed = await Own(caller, wallet).Where(user => !user.Onboarded).ExecuteUpdateAsync(
            set => set
                .SetProperty(user => user.BirthDate, changes.BirthDate)
                .SetProperty(user => user.DisplayName, user => changes.DisplayName ?? user.DisplayName)
                .SetProperty(user => user.Interests, user => changes.Interests ?? user.Interests)
                .SetProperty(user => user.PreferredLanguage, user => changes.PreferredLanguage ?? user.PreferredLanguage)
                .SetProperty(user => user.Onboarded, true)
                .SetProperty(user => user.UpdatedAt, now),
            cancellation);
        return await FindAsync(caller, wallet, cancellation) is { } user ? (user, changed == 1) : null;
    }

    private IQueryable<User> Own(Caller caller, string wallet) =>
        database.Users.Where(user => user.Id == caller.UserId && user.WalletAddress == wallet);
}
