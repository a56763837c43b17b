using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Neptu.Core.Data;
using Neptu.Core.Time;
using Neptu.Core.Users;

namespace Neptu.Core.Auth.Privy;

/// <summary>
/// Knows callers by Privy's tokens. The token says which user of Privy it is; which wallet that is, Privy's API says, and the
/// database keeps it for a while.
/// </summary>
public sealed class PrivySignIn(
    NeptuDbContext database, ProvenUsers users, PrivyTokens tokens, PrivyApi privy, IOptions<PrivyOptions> options, TimeProvider time)
{
    /// <summary>How long what Privy said is not asked again.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    /// <summary>How long it holds while Privy does not answer.</summary>
    public static readonly TimeSpan LongestLifetime = TimeSpan.FromHours(24);

    /// <summary>True if Privy is on and the token says it is Privy's; whether it is, <see cref="IdentifyAsync"/> says.</summary>
    public bool IsMeant(JsonWebToken token) => options.Value.IsOn && token.Issuer == PrivyTokens.Issuer;

    /// <summary>Finds out who holds the token.</summary>
    /// <exception cref="PrivyUnavailableException">It cannot be told now.</exception>
    public async Task<PrivyOutcome> IdentifyAsync(JsonWebToken token, CancellationToken cancellation)
    {
        if (await tokens.ReadAsync(token, cancellation) is not { Length: <= PrivyIdentity.LongestDid } did)
            return new PrivyOutcome.NotValid();

        var known = await FindAsync(did, cancellation);
        if (known is not null && IsYounger(known, Lifetime))
            return Known(known.User);

        try
        {
            return await AskAsync(did, cancellation);
        }
        catch (PrivyUnavailableException) when (known is not null && IsYounger(known, LongestLifetime))
        {
            return Known(known.User);
        }
    }

    private async Task<PrivyOutcome> AskAsync(string did, CancellationToken cancellation)
    {
        var answer = await privy.FindUserAsync(did, cancellation);
        if (answer?.SolanaWallet is not { } wallet)
        {
            await database.PrivyIdentities.Where(identity => identity.Did == did).ExecuteDeleteAsync(cancellation);
            return answer is null ? new PrivyOutcome.NotValid() : new PrivyOutcome.NoWallet();
        }

        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        var user = await users.WelcomeAsync(wallet, cancellation);
        await database.Database.ExecuteSqlAsync(
            $"""
            insert into privy_identities (did, user_id, checked_at) values ({did}, {user.Id}, {time.DatabaseNow()})
            on conflict (did) do update set user_id = excluded.user_id, checked_at = excluded.checked_at
            """,
            cancellation);
        await transaction.CommitAsync(cancellation);
        return Known(user);
    }

    private async Task<Identity?> FindAsync(string did, CancellationToken cancellation) => await (
        from identity in database.PrivyIdentities.AsNoTracking()
        join user in database.Users.AsNoTracking() on identity.UserId equals user.Id
        where identity.Did == did
        select new Identity(user, identity.CheckedAt)).SingleOrDefaultAsync(cancellation);

    private bool IsYounger(Identity identity, TimeSpan age) => time.GetUtcNow() < identity.CheckedAt + age;

    private static PrivyOutcome.Known Known(User user) => new(new(user.Id, user.WalletAddress, user.Role, Proof.Proven));

    private sealed record Identity(User User, DateTimeOffset CheckedAt);
}
