using Microsoft.EntityFrameworkCore;
using Neptu.Core.Auth.Privy;
using Neptu.Core.Auth.Sessions;
using Neptu.Core.Auth.SignIn;
using Neptu.Core.Readings;
using Neptu.Core.Users;

namespace Neptu.Core.Data;

/// <summary>The database: PostgreSQL, snake_case names, one configuration file per table beside this one.</summary>
public sealed class NeptuDbContext(DbContextOptions<NeptuDbContext> options) : DbContext(options)
{
    /// <summary>People.</summary>
    public DbSet<User> Users => Set<User>();

    /// <summary>Readings that people asked for.</summary>
    public DbSet<StoredReading> Readings => Set<StoredReading>();

    /// <summary>Readings of days.</summary>
    public DbSet<DailyReading> DailyReadings => Set<DailyReading>();

    /// <summary>Nonces that wait for a wallet's signature.</summary>
    public DbSet<SignInNonce> SignInNonces => Set<SignInNonce>();

    /// <summary>Sign-ins that can be continued.</summary>
    public DbSet<Session> Sessions => Set<Session>();

    /// <summary>What they are continued with.</summary>
    public DbSet<RefreshToken> RefreshTokens => Set<RefreshToken>();

    /// <summary>Who the users of Privy are.</summary>
    public DbSet<PrivyIdentity> PrivyIdentities => Set<PrivyIdentity>();

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(NeptuDbContext).Assembly);
        SnakeCaseNames.Apply(modelBuilder);
    }
}
