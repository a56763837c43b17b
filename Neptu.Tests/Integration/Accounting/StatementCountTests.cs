using Neptu.Core.Accounting;
using Neptu.Tests.Support;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Integration.Accounting;

/// <summary>How many statements a read costs: one for the answer, one for who asks where that must be looked up.</summary>
public sealed class StatementCountTests(NeptuApi api) : IClassFixture<NeptuApi>
{
    [Theory]
    [InlineData("/api/v1/pricing")]
    [InlineData("/api/v1/pricing/basic")]
    public async Task Prices_are_read_from_the_database_in_one_statement(string path)
    {
        using var count = new SqlCount(api.ConnectionString);
        await api.Client.GetOkAsync(path);
        count.Statements.ShouldHaveSingleItem().ShouldContain("pricing_plans");
    }

    [Theory]
    [InlineData("wallet/rewards")]
    [InlineData("wallet/streak")]
    [InlineData("token/transactions")]
    [InlineData("token/stats")]
    [InlineData("referrals")]
    public async Task What_is_a_persons_own_is_read_in_one_statement(string path)
    {
        var person = await RichAsync(await api.JoinAsync());
        using var count = new SqlCount(api.ConnectionString);
        await person.Client.GetOkAsync($"/api/v1/{path}/{person.Wallet}");
        count.Statements.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("wallet/rewards")]
    [InlineData("wallet/streak")]
    [InlineData("token/transactions")]
    [InlineData("token/stats")]
    public async Task The_oldest_app_costs_one_more_to_know_who_asks(string path)
    {
        var person = await RichAsync(await api.JoinWithoutTokenAsync());
        using var count = new SqlCount(api.ConnectionString);
        await person.Client.GetOkAsync($"/api/{path}/{person.Wallet}");
        count.Statements.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("stats")]
    [InlineData("readings")]
    [InlineData("users")]
    [InlineData("users?search=a&page=7")]
    [InlineData("subscriptions")]
    [InlineData("subscriptions?status=active&page=7")]
    [InlineData("api-keys")]
    [InlineData("plans")]
    [InlineData("credit-packs")]
    [InlineData("analytics/usage?groupBy=month")]
    [InlineData("analytics/endpoints")]
    [InlineData("market-categories")]
    [InlineData("persons?category=investor&status=active&search=a")]
    [InlineData("persons/stats")]
    public async Task An_admin_costs_one_more_to_know_the_role(string path)
    {
        var admin = await api.JoinAsync("admin");
        using var count = new SqlCount(api.ConnectionString);
        await admin.Client.GetOkAsync($"/api/v1/admin/{path}");
        count.Statements.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_reading_that_was_rewarded_before_costs_two()
    {
        var person = await api.JoinAsync();
        using var birth = await person.Client.PutAsync($"/api/users/{person.Wallet}", new { birthDate = "1990-05-15" });
        await person.Client.GetOkAsync($"/api/users/{person.Wallet}/reading");
        using var count = new SqlCount(api.ConnectionString);
        await person.Client.GetOkAsync($"/api/users/{person.Wallet}/reading");
        count.Statements.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_check_in_costs_three()
    {
        var person = await api.JoinAsync();
        using var count = new SqlCount(api.ConnectionString);
        using var response = await person.Client.PostAsync($"/api/v1/wallet/check-in/{person.Wallet}", new { });
        await response.ShouldBeOkAsync();
        count.Statements.Count.ShouldBe(3, string.Join("\n", count.Statements));
    }

    private async Task<Person> RichAsync(Person person)
    {
        await using var money = new Money(api.ConnectionString, api.Time);
        await money.GrantAsync(person.Id, 1);
        await money.PayAsync(person.Id, Currencies.Sol, 1);
        await money.CheckIns.CheckInAsync(person.Id, TestContext.Current.CancellationToken);
        return person;
    }
}
