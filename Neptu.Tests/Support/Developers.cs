using System.Net;
using System.Security.Cryptography;
using Neptu.Core.ApiAccess;
using Neptu.Core.Data;
using Xunit;

namespace Neptu.Tests.Support;

/// <summary>What developers have, put into the database as the routes for developers will.</summary>
internal static class Developers
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>A subscription whose billing period began now.</summary>
    public static async Task<Guid> SubscribeAsync(
        this NeptuApi api, Person person, string plan = "api-starter", string status = SubscriptionStatus.Active)
    {
        var now = api.Time.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        await using var database = NeptuDatabase.Open(api.ConnectionString);
        database.ApiSubscriptions.Add(new()
        {
            Id = id,
            UserId = person.Id,
            PlanId = await api.PlanIdAsync(plan),
            Status = status,
            CreditsRemaining = 1_000,
            AiCreditsRemaining = 100,
            BillingCycleStart = now,
            BillingCycleEnd = now.AddDays(30),
            CancelledAt = status == SubscriptionStatus.Cancelled ? now : null,
            Metadata = """{"by":"a test"}""",
            CreatedAt = now,
            UpdatedAt = now,
        });
        await database.SaveChangesAsync(Cancellation);
        return id;
    }

    /// <summary>A key, as one is kept whose secret was shown once.</summary>
    public static async Task<Guid> GiveKeyAsync(this NeptuApi api, Person person)
    {
        var now = api.Time.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        await using var database = NeptuDatabase.Open(api.ConnectionString);
        database.ApiKeys.Add(new()
        {
            Id = id,
            UserId = person.Id,
            Name = "A key",
            KeyHash = SHA256.HashData(RandomNumberGenerator.GetBytes(32)),
            KeyPrefix = "nptu_12345678",
            Scopes = [ApiScopes.Read, ApiScopes.Ai],
            IsActive = true,
            CreatedAt = now,
            UpdatedAt = now,
        });
        await database.SaveChangesAsync(Cancellation);
        return id;
    }

    /// <summary>Calls by key.</summary>
    public static async Task CallAsync(this NeptuApi api, Guid key, params Call[] calls)
    {
        await using var database = NeptuDatabase.Open(api.ConnectionString);
        database.ApiUsage.AddRange(calls.Select(call => new ApiUsage
        {
            Id = Guid.NewGuid(),
            ApiKeyId = key,
            Endpoint = call.Endpoint,
            Method = "GET",
            CreditsUsed = call.Credits,
            IsAiEndpoint = call.IsAi,
            ResponseStatus = call.Status,
            ResponseTimeMs = call.Milliseconds,
            IpAddress = IPAddress.IPv6Loopback,
            CreatedAt = DateTimeOffset.Parse(call.At, System.Globalization.CultureInfo.InvariantCulture),
        }));
        await database.SaveChangesAsync(Cancellation);
    }

    public static Task<Guid> PlanIdAsync(this NeptuApi api, string slug) =>
        api.ScalarAsync<Guid>($"select id from api_pricing_plans where slug = '{slug}'");
}

/// <summary>A call by key.</summary>
internal sealed record Call(
    string At, string Endpoint = "/reading/potensi", bool IsAi = false, int Credits = 1, int? Status = 200, int? Milliseconds = 10);
