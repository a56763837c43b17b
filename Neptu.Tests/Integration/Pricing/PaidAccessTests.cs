using System.Net;
using Neptu.Core.Accounting;
using Neptu.Tests.Support;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Integration.Pricing;

public sealed class PaidAccessTests(NeptuApi api) : IClassFixture<NeptuApi>
{
    [Fact]
    public async Task Comparing_several_people_is_once_a_day_free_and_then_paid_for()
    {
        var person = await api.JoinAsync();
        await using var money = new Money(api.ConnectionString, api.Time);
        using var first = await CompareAsync(person.Client, "1990-05-15", "1991-06-16", "1992-07-17");
        using var sameInAnotherOrder = await CompareAsync(person.Client, "1992-07-17", "1990-05-15", "1991-06-16");
        using var second = await CompareAsync(person.Client, "1990-05-15", "1991-06-16");
        await money.PayAsync(person.Id, Currencies.Sol, 5_000_000);
        using var paid = await CompareAsync(person.Client, "1990-05-15", "1991-06-16");

        await first.ShouldBeOkAsync();
        await sameInAnotherOrder.ShouldBeOkAsync();
        var problem = await second.ShouldBeProblemAsync(HttpStatusCode.PaymentRequired);
        problem["requiresPayment"]!.GetValue<bool>().ShouldBeTrue();
        problem["readingType"]!.GetValue<string>().ShouldBe("COMPATIBILITY");
        await paid.ShouldBeOkAsync();
    }

    [Fact]
    public async Task A_bad_question_uses_nothing()
    {
        var person = await api.JoinAsync();
        using var bad = await CompareAsync(person.Client, "1990-05-15", "1990-02-30");
        using var good = await CompareAsync(person.Client, "1990-05-15", "1990-02-28");

        await bad.ShouldBeProblemAsync(HttpStatusCode.BadRequest);
        await good.ShouldBeOkAsync();
    }

    [Fact]
    public async Task Whoever_has_not_proven_a_wallet_uses_nothing_of_its_owners()
    {
        var person = await api.JoinWithoutProofAsync();
        using var response = await CompareAsync(person.Client, "1990-05-15", "1991-06-16");

        await response.ShouldBeProblemAsync(HttpStatusCode.Forbidden);
        (await api.ScalarAsync<long>($"select count(*) from unlocks where user_id = '{person.Id}'")).ShouldBe(0);
    }

    [Fact]
    public async Task Without_a_token_it_is_served_only_where_the_oldest_app_is()
    {
        await using var production = api.Start("Production");
        using var client = production.CreateClient();
        using var closed = await CompareAsync(client, "1990-05-15", "1991-06-16");
        using var open = await CompareAsync(api.Client, "1990-05-15", "1991-06-16");

        await closed.ShouldBeProblemAsync(HttpStatusCode.Unauthorized);
        await open.ShouldBeOkAsync();
    }

    [Fact]
    public async Task Comparing_two_people_is_free()
    {
        await using var production = api.Start("Production");
        using var client = production.CreateClient();
        foreach (var day in Enumerable.Range(10, 5))
        {
            using var response = await client.PostAsync(
                "/api/v1/reading/compatibility", new { birthDate1 = "1990-05-15", birthDate2 = $"1990-08-{day}" });
            await response.ShouldBeOkAsync();
        }
    }

    private static Task<HttpResponseMessage> CompareAsync(HttpClient client, params string[] birthDates) =>
        client.PostAsync("/api/v1/reading/compatibility/batch", new { birthDates });
}
