using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Neptu.Core.Data;
using Neptu.Core.Time;
using Neptu.Core.Users;

namespace Neptu.Core.Auth;

/// <summary>The people who have shown that a wallet is theirs.</summary>
public sealed class ProvenUsers(NeptuDbContext database, UserStore users, IOptions<AuthOptions> options, TimeProvider time)
{
    /// <summary>The person of a proven wallet, made on first sight; the admin wallet's becomes admin here and nowhere else.</summary>
    public async Task<User> WelcomeAsync(string wallet, CancellationToken cancellation)
    {
        var user = await users.GetOrCreateAsync(wallet, email: null, cancellation);
        if (wallet != options.Value.AdminWallet || user.Role == Roles.Admin)
            return user;

        var now = time.DatabaseNow();
        await database.Users
            .Where(row => row.Id == user.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Role, Roles.Admin).SetProperty(row => row.UpdatedAt, now), cancellation);
        user.Role = Roles.Admin;
        user.UpdatedAt = now;
        return user;
    }
}
