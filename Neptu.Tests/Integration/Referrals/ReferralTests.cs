using System.Net;
using Neptu.Tests.Support;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Integration.Referrals;

public sealed class ReferralTests(NeptuApi api) : IClassFixture<NeptuApi>
{
    [Fact]
    public async Task Both_sides_earn_and_both_see_it()
    {
        var referrer = await api.JoinAsync();
        var referee = await api.JoinAsync();
        using var response = await ReferAsync(referee, CodeOf(referrer).ToLowerInvariant());
        var referral = (await response.ShouldBeOkAsync())["referral"]!;

        referral["referrerId"]!.GetValue<Guid>().ShouldBe(referrer.Id);
        referral["refereeId"]!.GetValue<Guid>().ShouldBe(referee.Id);
        referral["referrerRewardAmount"]!.GetValue<decimal>().ShouldBe(10);
        referral["refereeRewardAmount"]!.GetValue<decimal>().ShouldBe(2);
        referral["referrerRewardPaid"]!.GetValue<string>().ShouldBe("pending");
        referral["refereeRewardPaid"]!.GetValue<string>().ShouldBe("pending");
        (await PendingAsync(referrer)).ShouldBe(10);
        (await PendingAsync(referee)).ShouldBe(2);
        var seen = await referrer.Client.GetOkAsync($"/api/v1/referrals/{referrer.Wallet}");
        seen["code"]!.GetValue<string>().ShouldBe(CodeOf(referrer));
        seen["total"]!.GetValue<int>().ShouldBe(1);
        seen["referrals"]!.AsArray().Single()!.ToJsonString().ShouldBe(referral.ToJsonString());
    }

    [Fact]
    public async Task A_hundred_referrals_of_one_person_at_once_are_one()
    {
        var referrers = new[] { await api.JoinAsync(), await api.JoinAsync() };
        var referee = await api.JoinAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(i => ReferAsync(referee, CodeOf(referrers[i % 2]))));

        answers.Count(answer => answer.StatusCode == HttpStatusCode.OK).ShouldBe(1);
        answers.Count(answer => answer.StatusCode == HttpStatusCode.Conflict).ShouldBe(99);
        (await PendingAsync(referee)).ShouldBe(2);
        (await PendingAsync(referrers[0]) + await PendingAsync(referrers[1])).ShouldBe(10);
        (await api.ScalarAsync<long>($"select count(*) from referrals where referee_id = '{referee.Id}'")).ShouldBe(1);
        foreach (var answer in answers)
            answer.Dispose();
    }

    [Fact]
    public async Task Nobody_refers_themselves()
    {
        var person = await api.JoinAsync();
        using var response = await ReferAsync(person, CodeOf(person));

        await response.ShouldBeProblemAsync(HttpStatusCode.BadRequest);
        (await PendingAsync(person)).ShouldBe(0);
    }

    [Fact]
    public async Task Whoever_came_later_brought_nobody_so_two_people_cannot_refer_each_other()
    {
        var first = await api.JoinAsync();
        api.Time.Advance(TimeSpan.FromSeconds(1));
        var second = await api.JoinAsync();
        using var allowed = await ReferAsync(second, CodeOf(first));
        using var back = await ReferAsync(first, CodeOf(second));

        await allowed.ShouldBeOkAsync();
        await back.ShouldBeProblemAsync(HttpStatusCode.BadRequest);
        (await PendingAsync(second)).ShouldBe(2);
    }

    [Fact]
    public async Task A_code_that_two_people_share_rewards_neither()
    {
        var referee = await api.JoinAsync();
        var ids = new[] { "00000000-0000-7000-8000-0000abcdef01", "00000000-0000-7000-8000-1111abcdef01" };
        foreach (var id in ids)
        {
            await api.ExecuteAsync(
                $"""
                insert into users (id, wallet_address, preferred_language, interests, onboarded, role, created_at, updated_at)
                values ('{id}', '{Wallets.New()}', 'en', array[]::text[], false, 'user', '2026-01-01', '2026-01-01')
                """);
        }

        using var response = await ReferAsync(referee, "NEPTU-ABCDEF01");
        await response.ShouldBeProblemAsync(HttpStatusCode.Conflict);
        (await PendingAsync(referee)).ShouldBe(0);
    }

    [Theory]
    [InlineData("NEPTU-00000000", HttpStatusCode.NotFound)]
    [InlineData("NEPTU-0000000", HttpStatusCode.BadRequest)]
    [InlineData("00000000", HttpStatusCode.BadRequest)]
    [InlineData("", HttpStatusCode.BadRequest)]
    [InlineData(null, HttpStatusCode.BadRequest)]
    public async Task A_code_that_nobody_has_is_a_problem(string? code, HttpStatusCode status)
    {
        using var response = await ReferAsync(await api.JoinAsync(), code);
        await response.ShouldBeProblemAsync(status);
    }

    [Fact]
    public async Task Referrals_are_for_their_owner_with_proof()
    {
        var person = await api.JoinAsync();
        var other = await api.JoinAsync();
        var unproven = await api.JoinWithoutProofAsync();
        using var asOther = await other.Client.FetchAsync($"/api/v1/referrals/{person.Wallet}");
        using var asUnproven = await ReferAsync(unproven, CodeOf(person));
        using var asNobody = await api.Client.FetchAsync($"/api/v1/referrals/{person.Wallet}");

        await asOther.ShouldBeProblemAsync(HttpStatusCode.NotFound);
        await asUnproven.ShouldBeProblemAsync(HttpStatusCode.Forbidden);
        await asNobody.ShouldBeProblemAsync(HttpStatusCode.Unauthorized);
    }

    private static string CodeOf(Person person) => "NEPTU-" + person.Id.ToString()[^8..].ToUpperInvariant();

    private static Task<HttpResponseMessage> ReferAsync(Person person, string? code) =>
        person.Client.PostAsync($"/api/v1/referrals/{person.Wallet}", new { code });

    private static async Task<decimal> PendingAsync(Person person) =>
        (await person.Client.GetOkAsync($"/api/v1/wallet/rewards/{person.Wallet}"))["totalPending"]!.GetValue<decimal>();
}
