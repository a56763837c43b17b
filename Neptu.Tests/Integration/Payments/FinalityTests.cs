using System.Net;
using Neptu.Tests.Support;
using Neptu.Tests.Support.Fakes;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Integration.Payments;

/// <summary>The single-page app names a claim's transaction as soon as the network has it, once.</summary>
public sealed class FinalityTests(NeptuServers servers) : IAsyncLifetime
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(2);

    private readonly PaymentsApi _api = new(servers);

    public ValueTask InitializeAsync() => _api.InitializeAsync(("Solana:FinalityWait", "00:00:03"));

    public ValueTask DisposeAsync() => _api.DisposeAsync();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_claim_that_is_on_its_way_is_waited_for_but_not_for_ever(bool becomesFinal)
    {
        var payer = await _api.NewPayerAsync();
        await _api.GrantAsync(payer, 100_000);
        using var build = await payer.BuildClaimAsync(0.1m);
        var sent = _api.Chain.Process(_api.PayOut(payer, await build.ShouldBeOkAsync()));
        var reward = await _api.ScalarAsync<Guid>($"select id from user_rewards where user_id = '{payer.Id}'");

        var looks = _api.Time.WhenArmedAsync(Look);
        var call = payer.ClaimAsync(reward, sent.Signature);
        await looks.WaitAsync(TestContext.Current.CancellationToken);
        if (becomesFinal)
            _api.Chain.Finalize(sent);
        looks = _api.Time.WhenArmedAsync(Look);
        _api.Time.Advance(Look);
        if (!becomesFinal)
        {
            await looks.WaitAsync(TestContext.Current.CancellationToken);
            _api.Time.Advance(Look);
        }

        using var response = await call;
        response.StatusCode.ShouldBe(becomesFinal ? HttpStatusCode.OK : HttpStatusCode.Accepted);
    }
}
