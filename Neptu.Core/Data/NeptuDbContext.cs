using Microsoft.EntityFrameworkCore;
using Neptu.Core.Accounting;
using Neptu.Core.ApiAccess;
using Neptu.Core.Auth.Privy;
using Neptu.Core.Auth.Sessions;
using Neptu.Core.Auth.SignIn;
using Neptu.Core.Earning;
using Neptu.Core.Idempotency;
using Neptu.Core.Markets;
using Neptu.Core.Payments;
using Neptu.Core.Payments.Claims;
using Neptu.Core.Persons;
using Neptu.Core.Pricing;
using Neptu.Core.Readings;
using Neptu.Core.Referrals;
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

    /// <summary>What happened to money and tokens; written through <see cref="Ledger"/> only.</summary>
    public DbSet<LedgerPosting> LedgerPostings => Set<LedgerPosting>();

    /// <summary>What people earned; written through <see cref="Rewards"/> only.</summary>
    public DbSet<UserReward> UserRewards => Set<UserReward>();

    /// <summary>Who came by on which day.</summary>
    public DbSet<CheckIn> CheckIns => Set<CheckIn>();

    /// <summary>How many days in a row people came by.</summary>
    public DbSet<Streak> Streaks => Set<Streak>();

    /// <summary>Who brought whom.</summary>
    public DbSet<Referral> Referrals => Set<Referral>();

    /// <summary>What people may subscribe to.</summary>
    public DbSet<PricingPlan> PricingPlans => Set<PricingPlan>();

    /// <summary>What they subscribed to.</summary>
    public DbSet<UserPlan> UserPlans => Set<UserPlan>();

    /// <summary>What they used of it.</summary>
    public DbSet<Unlock> Unlocks => Set<Unlock>();

    /// <summary>What they are about to use of it.</summary>
    public DbSet<UnlockHold> UnlockHolds => Set<UnlockHold>();

    /// <summary>What developers may subscribe to.</summary>
    public DbSet<ApiPlan> ApiPlans => Set<ApiPlan>();

    /// <summary>What they may buy beside it.</summary>
    public DbSet<ApiCreditPack> ApiCreditPacks => Set<ApiCreditPack>();

    /// <summary>What they subscribed to.</summary>
    public DbSet<ApiSubscription> ApiSubscriptions => Set<ApiSubscription>();

    /// <summary>What their programs are known by.</summary>
    public DbSet<ApiKey> ApiKeys => Set<ApiKey>();

    /// <summary>The calls that these made.</summary>
    public DbSet<ApiUsage> ApiUsage => Set<ApiUsage>();

    /// <summary>People known to the public.</summary>
    public DbSet<Person> Persons => Set<Person>();

    /// <summary>Parts of the markets.</summary>
    public DbSet<MarketCategory> MarketCategories => Set<MarketCategory>();

    /// <summary>Nonces that wait for a wallet's signature.</summary>
    public DbSet<SignInNonce> SignInNonces => Set<SignInNonce>();

    /// <summary>Sign-ins that can be continued.</summary>
    public DbSet<Session> Sessions => Set<Session>();

    /// <summary>What they are continued with.</summary>
    public DbSet<RefreshToken> RefreshTokens => Set<RefreshToken>();

    /// <summary>Who the users of Privy are.</summary>
    public DbSet<PrivyIdentity> PrivyIdentities => Set<PrivyIdentity>();

    /// <summary>Payments that were asked for.</summary>
    public DbSet<PaymentQuote> PaymentQuotes => Set<PaymentQuote>();

    /// <summary>Payments that were made.</summary>
    public DbSet<Payment> Payments => Set<Payment>();

    /// <summary>Transactions of the chain that have had their effect.</summary>
    public DbSet<ChainSignature> ChainSignatures => Set<ChainSignature>();

    /// <summary>Rewards on their way to the chain.</summary>
    public DbSet<RewardClaim> Claims => Set<RewardClaim>();

    /// <summary>Which rewards are or were part of which claim.</summary>
    public DbSet<ClaimReward> ClaimRewards => Set<ClaimReward>();

    /// <summary>Answers that are given again; written through <see cref="IdempotencyStore"/> only.</summary>
    public DbSet<IdempotentRequest> IdempotentRequests => Set<IdempotentRequest>();

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(NeptuDbContext).Assembly);
}
