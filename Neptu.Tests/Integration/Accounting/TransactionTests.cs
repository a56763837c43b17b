using System.Net;
using System.Text.Json.Nodes;
using Neptu.Core.Accounting;
using Neptu.Tests.Support;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Integration.Accounting;

public sealed class TransactionTests(NeptuApi api) : IClassFixture<NeptuApi>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_payment_has_the_fields_that_the_app_reads()
    {
        var person = await api.JoinAsync();
        await using var money = new Money(api.ConnectionString, api.Time);
        await money.PayAsync(person.Id, Currencies.Neptu, 5_000_000);
        var payment = (await ListAsync(person)).Single()!.AsObject();

        payment["userId"]!.GetValue<Guid>().ShouldBe(person.Id);
        payment["source"]!.GetValue<string>().ShouldBe("transaction");
        payment["transactionType"]!.GetValue<string>().ShouldBe("neptu_payment");
        payment["readingType"]!.GetValue<string>().ShouldBe("COMPATIBILITY");
        payment["neptuAmount"]!.GetValue<decimal>().ShouldBe(5);
        payment["neptuBurned"]!.GetValue<decimal>().ShouldBe(2.5m);
        payment["solAmount"].ShouldBeNull();
        payment["sudigitalAmount"].ShouldBeNull();
        payment["neptuRewarded"].ShouldBeNull();
        payment["status"]!.GetValue<string>().ShouldBe("confirmed");
        payment["txSignature"]!.GetValue<string>().ShouldStartWith("signature-");
        payment["confirmedAt"]!.GetValue<string>().ShouldBe(payment["createdAt"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_reward_is_one_transaction_before_and_after_it_is_claimed()
    {
        var person = await api.JoinAsync();
        await using var money = new Money(api.ConnectionString, api.Time);
        await money.GrantAsync(person.Id, 2_500_000);
        var pending = (await ListAsync(person)).Single()!;
        var (claim, _) = await money.ClaimAllAsync(person.Id);
        var claiming = (await ListAsync(person)).Single()!;
        await money.InTransactionAsync(() => money.Rewards.MarkClaimedAsync(claim, "paid-out", Cancellation));
        var claimed = (await ListAsync(person)).Single()!;

        pending["transactionType"]!.GetValue<string>().ShouldBe("neptu_reward");
        pending["source"]!.GetValue<string>().ShouldBe("reward");
        pending["neptuRewarded"]!.GetValue<decimal>().ShouldBe(2.5m);
        pending["description"]!.GetValue<string>().ShouldBe("For a test");
        pending["status"]!.GetValue<string>().ShouldBe("pending");
        pending["txSignature"].ShouldBeNull();
        claiming["status"]!.GetValue<string>().ShouldBe("pending");
        claimed["id"]!.GetValue<Guid>().ShouldBe(pending["id"]!.GetValue<Guid>());
        claimed["status"]!.GetValue<string>().ShouldBe("confirmed");
        claimed["txSignature"]!.GetValue<string>().ShouldBe("paid-out");
        claimed["confirmedAt"].ShouldNotBeNull();
    }

    [Fact]
    public async Task Pages_show_every_transaction_once_newest_first()
    {
        var person = await api.JoinAsync();
        await using var money = new Money(api.ConnectionString, api.Time);
        foreach (var amount in Enumerable.Range(1, 23))
        {
            await money.PayAsync(person.Id, Currencies.Sol, amount);
            await money.GrantAsync(person.Id, amount);
            if (amount % 4 == 0)
                api.Time.Advance(TimeSpan.FromSeconds(1));
        }

        var seen = new List<JsonNode>();
        foreach (var offset in new[] { 0, 20, 40, 60 })
        {
            var page = await person.Client.GetOkAsync($"/api/token/transactions/{person.Wallet}?limit=20&offset={offset}");
            page["total"]!.GetValue<int>().ShouldBe(46);
            seen.AddRange(page["transactions"]!.AsArray().Select(one => one!));
        }

        seen.Select(one => one["id"]!.GetValue<Guid>()).Distinct().Count().ShouldBe(46);
        var times = seen.Select(one => one["createdAt"]!.GetValue<string>()).ToList();
        times.ShouldBe(times.OrderDescending());
    }

    [Theory]
    [InlineData("sol_payment", 2)]
    [InlineData("sudigital_payment", 1)]
    [InlineData("neptu_payment", 3)]
    [InlineData("neptu_burn", 3)]
    [InlineData("neptu_reward", 4)]
    public async Task A_type_leaves_out_the_others_and_the_total_counts_what_is_left(string type, int count)
    {
        var person = await api.JoinAsync();
        await using var money = new Money(api.ConnectionString, api.Time);
        foreach (var currency in new[] { "sol", "sol", "sudigital", "neptu", "neptu", "neptu" })
            await money.PayAsync(person.Id, currency, 10);
        foreach (var _ in Enumerable.Range(0, 4))
            await money.GrantAsync(person.Id, 10);

        var answer = await person.Client.GetOkAsync($"/api/v1/token/transactions/{person.Wallet}?limit=1&transactionType={type}");
        answer["total"]!.GetValue<int>().ShouldBe(count);
        var kind = type == "neptu_burn" ? "neptu_payment" : type;
        answer["transactions"]!.AsArray().Single()!["transactionType"]!.GetValue<string>().ShouldBe(kind);
    }

    [Fact]
    public async Task Stats_count_everything_once()
    {
        var person = await api.JoinAsync();
        await using var money = new Money(api.ConnectionString, api.Time);
        await money.PayAsync(person.Id, Currencies.Sol, 10_000_000);
        await money.PayAsync(person.Id, Currencies.Neptu, 5_000_000);
        await money.PayAsync(person.Id, Currencies.Sudigital, 1_000_000);
        foreach (var _ in Enumerable.Range(0, 60))
            await money.GrantAsync(person.Id, 100_000);
        var (claim, _) = await money.ClaimAllAsync(person.Id);
        await money.InTransactionAsync(() => money.Rewards.MarkClaimedAsync(claim, "signature", Cancellation));
        await money.GrantAsync(person.Id, 5_000_000);

        var stats = (await person.Client.GetOkAsync($"/api/token/stats/{person.Wallet}"))["stats"]!;
        stats["totalNeptuRewarded"]!.GetValue<decimal>().ShouldBe(11);
        stats["pendingRewards"]!.GetValue<decimal>().ShouldBe(5);
        stats["claimedRewards"]!.GetValue<decimal>().ShouldBe(6);
        stats["totalNeptuBurned"]!.GetValue<decimal>().ShouldBe(2.5m);
        stats["totalSolSpent"]!.GetValue<decimal>().ShouldBe(0.01m);
        stats["totalNeptuSpent"]!.GetValue<decimal>().ShouldBe(5);
        stats["totalSudigitalSpent"]!.GetValue<decimal>().ShouldBe(1);
        stats["transactionCount"]!.GetValue<int>().ShouldBe(64);
    }

    [Fact]
    public async Task Nothing_happened_yet_to_somebody_new()
    {
        var person = await api.JoinAsync();
        (await ListAsync(person)).ShouldBeEmpty();
        var stats = (await person.Client.GetOkAsync($"/api/token/stats/{person.Wallet}"))["stats"]!.AsObject();
        stats.ShouldAllBe(figure => figure.Value!.GetValue<decimal>() == 0);
    }

    [Theory]
    [InlineData("limit=0")]
    [InlineData("limit=101")]
    [InlineData("limit=many")]
    [InlineData("offset=-1")]
    [InlineData("transactionType=")]
    [InlineData("transactionType=neptu_claim")]
    public async Task A_bad_question_is_a_problem(string query)
    {
        var person = await api.JoinAsync();
        using var response = await person.Client.FetchAsync($"/api/token/transactions/{person.Wallet}?{query}");
        await response.ShouldBeProblemAsync(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Nobody_sees_the_money_of_another_or_without_proof()
    {
        var person = await api.JoinAsync();
        var other = await api.JoinAsync();
        var unproven = await api.JoinWithoutProofAsync();
        foreach (var path in new[] { "token/transactions", "token/stats", "wallet/rewards", "wallet/streak" })
        {
            using var asOther = await other.Client.FetchAsync($"/api/v1/{path}/{person.Wallet}");
            using var asUnproven = await unproven.Client.FetchAsync($"/api/v1/{path}/{unproven.Wallet}");
            await asOther.ShouldBeProblemAsync(HttpStatusCode.NotFound);
            await asUnproven.ShouldBeProblemAsync(HttpStatusCode.Forbidden);
        }
    }

    private static async Task<JsonArray> ListAsync(Person person) =>
        (await person.Client.GetOkAsync($"/api/token/transactions/{person.Wallet}"))["transactions"]!.AsArray();
}
