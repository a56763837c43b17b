using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Neptu.Core.Data;
using Neptu.Core.Time;
using Neptu.Core.Users;

namespace Neptu.Core.Auth.Sessions;

/// <summary>Sessions that can be continued: a short access token, and a refresh token that changes with each use.</summary>
public sealed partial class SessionStore(
    NeptuDbContext database, SessionTokens tokens, TimeProvider time, ILogger<SessionStore> logger)
{
    /// <summary>How long a refresh token waits for its use.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(30);

    /// <summary>
    /// A token that comes back this soon after its exchange is taken for a second tab, later for a theft. Either way it gets
    /// nothing: see docs/adr/0006-refresh-tokens.md.
    /// </summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);

    private const int TokenBytes = 32;

    /// <summary>Opens a session, and forgets those of the same person that nobody can continue any more.</summary>
    public async Task<OpenSession> OpenAsync(User user, Proof proof, CancellationToken cancellation)
    {
        var now = time.DatabaseNow();
        await database.Database.ExecuteSqlAsync(
            $"""
            delete from sessions where id in (
              select id from sessions
              where user_id = {user.Id}
                and not exists (select 1 from refresh_tokens where session_id = sessions.id and expires_at > {now})
              for update skip locked)
            """,
            cancellation);

        var session = new Session { Id = Guid.CreateVersion7(now), UserId = user.Id, Proof = proof, CreatedAt = now };
        database.Sessions.Add(session);
        return await IssueAsync(session, user, cancellation);
    }

    /// <summary>Exchanges a refresh token for new tokens; one request succeeds, however many try.</summary>
    /// <param name="refreshToken">As it was given out.</param>
    /// <param name="least">Sessions with less proof than this are over.</param>
    /// <param name="cancellation">Ends the wait; the token is then still good.</param>
    public async Task<RefreshOutcome> ContinueAsync(string refreshToken, Proof least, CancellationToken cancellation)
    {
        var hash = Hash(refreshToken);
        var now = time.DatabaseNow();
        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        var exchanged = await database.RefreshTokens
            .Where(token => token.TokenHash == hash && token.ExchangedAt == null && token.ExpiresAt > now)
            .ExecuteUpdateAsync(set => set.SetProperty(token => token.ExchangedAt, now), cancellation);
        var family = await FindAsync(hash, cancellation);
        var outcome = (exchanged, family) switch
        {
            (_, null or { Session.RevokedAt: not null }) => new RefreshOutcome.Refused(),
            (1, { Session.Proof: var proof }) when proof < least => new RefreshOutcome.Refused(),
            (1, _) => new RefreshOutcome.Continued(await IssueAsync(family.Session, family.User, cancellation)),
            (_, { Token.ExchangedAt: { } at }) => now - at < Grace
                ? new RefreshOutcome.JustExchanged()
                : await RevokeAsync(family.Session, now, cancellation),
            _ => new RefreshOutcome.Refused(),
        };
        await transaction.CommitAsync(cancellation);
        return outcome;
    }

    private async Task<Family?> FindAsync(byte[] hash, CancellationToken cancellation) => await (
        from token in database.RefreshTokens.AsNoTracking()
        join session in database.Sessions.AsNoTracking() on token.SessionId equals session.Id
        join user in database.Users.AsNoTracking() on session.UserId equals user.Id
        where token.TokenHash == hash
        select new Family(token, session, user)).SingleOrDefaultAsync(cancellation);

    private async Task<OpenSession> IssueAsync(Session session, User user, CancellationToken cancellation)
    {
        var refreshToken = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes));
        database.RefreshTokens.Add(new()
        {
            TokenHash = Hash(refreshToken),
            SessionId = session.Id,
            ExpiresAt = time.DatabaseNow() + Lifetime,
        });
        await database.SaveChangesAsync(cancellation);
        var caller = new Caller(user.Id, user.WalletAddress, user.Role, session.Proof);
        return new(user, tokens.Issue(caller), refreshToken);
    }

    private async Task<RefreshOutcome> RevokeAsync(Session session, DateTimeOffset now, CancellationToken cancellation)
    {
        await database.Sessions
            .Where(row => row.Id == session.Id && row.RevokedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.RevokedAt, now), cancellation);
        Reused(logger);
        return new RefreshOutcome.Refused();
    }

    private static byte[] Hash(string refreshToken) => SHA256.HashData(Encoding.UTF8.GetBytes(refreshToken));

    [LoggerMessage(LogLevel.Warning, "A refresh token was used again after its exchange; its session is over.")]
    private static partial void Reused(ILogger logger);

    private sealed record Family(RefreshToken Token, Session Session, User User);
}
