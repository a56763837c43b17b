using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Neptu.Core.Data;
using Neptu.Core.Time;

namespace Neptu.Core.Auth.SignIn;

/// <summary>
/// The nonces that wait for a signature. Anybody may ask for one in any wallet's name, so none takes the place of another,
/// and a flood of them neither shuts the owner out nor makes many to try: see docs/adr/0005-signing-in.md.
/// </summary>
public sealed class NonceStore(NeptuDbContext database, TimeProvider time)
{
    /// <summary>How long a nonce can be signed.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    /// <summary>New nonces of a wallet within <see cref="Window"/>; whoever asks for more gets the newest again.</summary>
    internal const int MostInWindow = 8;

    /// <summary>What <see cref="MostInWindow"/> counts.</summary>
    internal static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    /// <summary>More than <see cref="MostInWindow"/> allows in a lifetime, for requests that passed it at the same instant.</summary>
    private const int MostOutstanding = 64;

    private const int NonceDigits = 64;

    /// <summary>A nonce for the wallet. Sweeps away some that have expired, so that nothing else has to.</summary>
    public async Task<string> IssueAsync(string wallet, CancellationToken cancellation)
    {
        var now = time.DatabaseNow();
        var fresh = RandomNumberGenerator.GetHexString(NonceDigits, lowercase: true);
        var issued = await database.Database.SqlQuery<string>(
            $"""
            with swept as (
              delete from sign_in_nonces where nonce in (
                select nonce from sign_in_nonces where expires_at <= {now} order by expires_at limit 100 for update skip locked)
            ), recent as (
              select nonce, issued_at from sign_in_nonces
              where wallet_address = {wallet} and issued_at > {now - Window}
              order by issued_at desc limit {MostInWindow}
            ), made as (
              insert into sign_in_nonces (nonce, wallet_address, issued_at, expires_at)
              select {fresh}, {wallet}, {now}, {now + Lifetime} where (select count(*) from recent) < {MostInWindow}
              returning nonce, issued_at
            )
            select nonce as "Value" from (select * from made union all select * from recent) as known order by issued_at desc limit 1
            """).ToListAsync(cancellation);
        return issued.Single();
    }

    /// <summary>What the wallet may still sign, newest first.</summary>
    public Task<List<string>> OutstandingAsync(string wallet, CancellationToken cancellation)
    {
        var now = time.DatabaseNow();
        return database.SignInNonces
            .Where(nonce => nonce.WalletAddress == wallet && nonce.ExpiresAt > now)
            .OrderByDescending(nonce => nonce.IssuedAt)
            .Select(nonce => nonce.Nonce)
            .Take(MostOutstanding)
            .ToListAsync(cancellation);
    }

    /// <summary>Uses a nonce up; true for one caller only, however many try.</summary>
    public async Task<bool> TakeAsync(string nonce, CancellationToken cancellation)
    {
        var now = time.DatabaseNow();
        return await database.SignInNonces
            .Where(row => row.Nonce == nonce && row.ExpiresAt > now)
            .ExecuteDeleteAsync(cancellation) == 1;
    }
}
