using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Neptu.Core.Payments.Claims;
using Neptu.Emulators.Solana;
using Neptu.Tests.Support;
using Neptu.Tests.Support.Fakes;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Integration.Payments;

/// <summary>
/// Whatever people send in whatever order, while the chain answers or does not: the books balance, nobody is paid twice,
/// and in the end the books say what the chain says.
/// </summary>
public sealed class PaymentPropertyTests(NeptuServers servers) : IAsyncLifetime
{
    private const int Steps = 120;

    private static readonly string[] ReadingTypes = ["POTENSI", "PELUANG", "COMPATIBILITY", "AI_CHAT"];
    private static readonly string[] AllCurrencies = ["sol", "neptu", "sudigital"];
    private static readonly SolanaFault?[] Moods =
    [
        null, null, null,
        SolanaFaults.ServerError, SolanaFaults.TooManyRequests, SolanaFaults.Page, SolanaFaults.AnotherId, SolanaFaults.LagsBehind,
    ];

    private readonly PaymentsApi _api = new(servers);
    private readonly List<(Payer Owner, JsonObject Quote)> _quotes = [];
    private readonly List<string> _payments = [];
    private readonly List<(Payer Owner, JsonObject Built)> _claims = [];
    private readonly List<string> _payouts = [];

    public ValueTask InitializeAsync() => _api.InitializeAsync();

    public ValueTask DisposeAsync() => _api.DisposeAsync();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task The_books_balance_and_agree_with_the_chain(int seed)
    {
        var random = new Random(seed);
        Payer[] people = [await _api.NewPayerAsync(), await _api.NewPayerAsync(), await _api.NewPayerAsync()];
        for (var step = 0; step < Steps; step++)
        {
            var mood = Pick(random, Moods);
            _api.Chain.Fault = _ => mood;
            await DoSomethingAsync(random, Pick(random, people));
            (await UnbalancedAsync()).ShouldBe("", $"after step {step}");
        }

        _api.Chain.Fault = _ => null;
        _api.Chain.BlockHeight += SolanaEmulator.BlockhashLifetime + 1;
        await ReconcileAsync();

        (await UnbalancedAsync()).ShouldBe("");
        (await _api.ScalarAsync<long>("select count(*) from claims where status = 'open'")).ShouldBe(0);
        (await HappenedAsync()).ShouldBe("payments, claims");
        foreach (var person in people)
            (await ClaimedAsync(person)).ShouldBe(_api.Chain.Gained(SolanaPayments.TokensOf(person, PaymentsApi.NeptuMint)));
    }

    private async Task DoSomethingAsync(Random random, Payer person)
    {
        switch (random.Next(10))
        {
            case 0:
                _quotes.Add((person, await person.QuoteAsync(Pick(random, ReadingTypes), Pick(random, AllCurrencies))));
                break;
            case 1 when _quotes.Count > 0:
                var (owner, quote) = Pick(random, _quotes);
                var payment = _api.Pay(owner, quote);
                _payments.Add(_api.Chain.Finalize(random.Next(4) == 0 ? payment.Failed() : payment).Signature);
                break;
            case 2 or 3 when _payments.Count > 0:
                using (await person.VerifyAsync(random.Next(2) == 0 ? null : Pick(random, _quotes).Quote, Pick(random, _payments)))
                    break;
            case 4:
                await _api.GrantAsync(person, random.NextInt64(1, 10_000_000));
                break;
            case 5 or 6:
                await BuildClaimAsync(person);
                break;
            case 7 when _claims.Count > 0:
                Send(random);
                break;
            case 8 when _payouts.Count > 0:
                using (await person.ClaimAsync(await AnyRewardAsync(person), Pick(random, _payouts)))
                    break;
            case 9:
                _api.Chain.BlockHeight += random.Next((int)SolanaEmulator.BlockhashLifetime);
                _api.Chain.Slot += 1;
                using (await person.RevertAsync())
                    break;
        }
    }

    private async Task BuildClaimAsync(Payer person)
    {
        var pending = (decimal)(await person.Client.GetOkAsync($"/api/v1/wallet/rewards/{person.Wallet}"))["totalPending"]!;
        using var response = await person.BuildClaimAsync(Math.Max(pending, 0.000001m));
        if (response.IsSuccessStatusCode)
            _claims.Add((person, JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!.AsObject()));
    }

    /// <summary>What a wallet sends once its block hash has expired, or a second time, lands nowhere.</summary>
    private void Send(Random random)
    {
        var claim = Pick(random, _claims);
        _claims.Remove(claim);
        if (_api.Chain.BlockHeight > (long)claim.Built["transaction"]!["lastValidBlockHeight"]!)
            return;

        var payout = _api.PayOut(claim.Owner, claim.Built);
        _payouts.Add(_api.Chain.Finalize(random.Next(4) == 0 ? payout.Failed() : payout).Signature);
    }

    private async Task ReconcileAsync()
    {
        await using var scope = _api.Services.CreateAsyncScope();
        var round = await scope.ServiceProvider.GetRequiredService<ClaimReconciler>().RunAsync(TestContext.Current.CancellationToken);
        (round.Waiting + round.Unknown).ShouldBe(0);
    }

    private Task<Guid> AnyRewardAsync(Payer person) => _api.ScalarAsync<Guid>(
        $"select coalesce((select id from user_rewards where user_id = '{person.Id}' order by status = 'claiming' desc, id limit 1), '{person.Id}')");

    private async Task<ulong> ClaimedAsync(Payer person) => ulong.Parse(
        await _api.ScalarAsync<string>($"select coalesce(sum(amount), 0)::text from ledger_entries where account = 'user:{person.Id}:claimed'"),
        CultureInfo.InvariantCulture);

    /// <summary>Currencies whose entries do not sum up to nothing, and people whose rewards and accounts disagree.</summary>
    private Task<string> UnbalancedAsync() => _api.ScalarAsync<string>(
        """
        select coalesce(string_agg(wrong, ', '), '') from (
          select currency as wrong from ledger_entries group by currency having sum(amount) <> 0
          union all
          select users.id::text from users where
            (select coalesce(sum(amount), 0) from user_rewards where user_id = users.id and status <> 'claimed')
              <> (select coalesce(sum(amount), 0) from ledger_entries where account = 'user:' || users.id || ':pending')
            or (select coalesce(sum(amount), 0) from user_rewards where user_id = users.id and status = 'claimed')
              <> (select coalesce(sum(amount), 0) from ledger_entries where account = 'user:' || users.id || ':claimed')
          union all
          select quote_id::text from payments group by quote_id having count(*) > 1
        ) as faults
        """);

    /// <summary>A history in which nothing happens proves nothing.</summary>
    private Task<string> HappenedAsync() => _api.ScalarAsync<string>(
        """
        select concat_ws(', ',
          (select 'payments' where exists (select from payments)),
          (select 'claims' where exists (select from claims where status = 'paid')))
        """);

    private static T Pick<T>(Random random, IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];
}
