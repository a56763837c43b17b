using System.Text.Json.Nodes;
using Neptu.Emulators.Solana;
using Neptu.Tests.Support;
using Xunit;

namespace Neptu.Tests.Integration.Payments;

/// <summary>Somebody with rewards, and what they can do about them.</summary>
public abstract class ClaimScenario(PaymentsApi api) : IClassFixture<PaymentsApi>, IAsyncLifetime
{
    private protected PaymentsApi Api => api;

    private protected Payer Somebody { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        api.Chain.Fault = _ => null;
        api.Chain.FirstAvailableSlot = 0;
        Somebody = await api.NewPayerAsync();
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    private protected SolanaTransaction Transaction() => new(Somebody.Wallet, api.Time.GetUtcNow());

    /// <summary>Lets the chain pass the last height at which the claim can land.</summary>
    private protected void Expire(JsonObject built)
    {
        api.Chain.BlockHeight = built["transaction"]!["lastValidBlockHeight"]!.GetValue<long>() + 1;
        api.Chain.Slot += SolanaEmulator.BlockhashLifetime;
    }

    private protected async Task<JsonObject> BuildAsync(decimal amount)
    {
        using var response = await Somebody.BuildClaimAsync(amount);
        return await response.ShouldBeOkAsync();
    }

    private protected async Task<JsonObject> ClaimedAsync(Guid reward, string signature)
    {
        using var response = await Somebody.ClaimAsync(reward, signature);
        return await response.ShouldBeOkAsync();
    }

    private protected async Task<JsonObject> RevertedAsync()
    {
        using var response = await Somebody.RevertAsync();
        return await response.ShouldBeOkAsync();
    }

    private protected async Task<Guid[]> RewardsAsync() =>
        await api.ScalarAsync<Guid[]>($"select array_agg(id order by id) from user_rewards where user_id = '{Somebody.Id}'");

    private protected async Task<string[]> StatusesAsync() =>
        await api.ScalarAsync<string[]>($"select array_agg(status order by id) from user_rewards where user_id = '{Somebody.Id}'");
}
