using System.Net;
using System.Text.Json.Nodes;
using Neptu.Tests.Support;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Integration.Earning;

public sealed class CheckInTests(NeptuApi api) : IClassFixture<NeptuApi>
{
    [Fact]
    public async Task A_hundred_check_ins_at_once_are_one()
    {
        var person = await api.JoinAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => CheckInAsync(person)));

        answers.Count(answer => answer.StatusCode == HttpStatusCode.OK).ShouldBe(1);
        answers.Count(answer => answer.StatusCode == HttpStatusCode.BadRequest).ShouldBe(99);
        (await api.ScalarAsync<long>($"select count(*) from check_ins where user_id = '{person.Id}'")).ShouldBe(1);
        (await api.ScalarAsync<long>($"select count(*) from user_rewards where user_id = '{person.Id}'")).ShouldBe(1);
        (await api.ScalarAsync<int>($"select total_check_ins from user_streaks where user_id = '{person.Id}'")).ShouldBe(1);
        (await PendingAsync(person)).ShouldBe(100_000);
        foreach (var answer in answers)
            answer.Dispose();
    }

    [Fact]
    public async Task A_check_in_answers_what_the_app_reads()
    {
        var person = await api.JoinAsync();
        var before = await person.Client.GetOkAsync($"/api/wallet/streak/{person.Wallet}");
        var answer = await CheckInOkAsync(person);
        var after = await person.Client.GetOkAsync($"/api/v1/wallet/streak/{person.Wallet}");
        using var again = await CheckInAsync(person);

        before["streak"].ShouldBeNull();
        before["hasCheckedInToday"]!.GetValue<bool>().ShouldBeFalse();
        answer["dailyRewardGranted"]!.GetValue<bool>().ShouldBeTrue();
        answer["streakBonusGranted"]!.GetValue<bool>().ShouldBeFalse();
        answer["streakBonusAmount"]!.GetValue<decimal>().ShouldBe(0);
        answer["streak"]!.ToJsonString().ShouldBe(after["streak"]!.ToJsonString());
        after["hasCheckedInToday"]!.GetValue<bool>().ShouldBeTrue();
        var streak = after["streak"]!;
        streak["userId"]!.GetValue<Guid>().ShouldBe(person.Id);
        streak["currentStreak"]!.GetValue<int>().ShouldBe(1);
        streak["longestStreak"]!.GetValue<int>().ShouldBe(1);
        streak["totalCheckIns"]!.GetValue<int>().ShouldBe(1);
        streak["lastCheckIn"]!.GetValue<DateTime>().ShouldBe(api.Time.GetUtcNow().UtcDateTime);
        (await again.ShouldBeProblemAsync(HttpStatusCode.BadRequest))["error"]!.GetValue<string>().ShouldBe("Already checked in today.");
    }

    [Fact]
    public async Task A_day_ends_at_midnight_in_Bali()
    {
        api.Time.Advance(new DateTimeOffset(2027, 2, 28, 15, 59, 59, TimeSpan.Zero) - api.Time.GetUtcNow());
        var person = await api.JoinWithoutTokenAsync();
        (await CheckInOkAsync(person))["streak"]!["currentStreak"]!.GetValue<int>().ShouldBe(1);
        using var sameDay = await CheckInAsync(person);
        await sameDay.ShouldBeProblemAsync(HttpStatusCode.BadRequest);

        api.Time.Advance(TimeSpan.FromSeconds(1));
        (await CheckInOkAsync(person))["streak"]!["currentStreak"]!.GetValue<int>().ShouldBe(2);

        api.Time.Advance(TimeSpan.FromHours(24) - TimeSpan.FromSeconds(1));
        using var stillTheSecond = await CheckInAsync(person);
        await stillTheSecond.ShouldBeProblemAsync(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_streak_goes_on_over_the_ends_of_months_and_earns_on_the_days_7_30_and_100()
    {
        var person = await api.JoinWithoutTokenAsync();
        var bonuses = new Dictionary<int, decimal>();
        foreach (var day in Enumerable.Range(1, 101))
        {
            var answer = await CheckInOkAsync(person);
            answer["streak"]!["currentStreak"]!.GetValue<int>().ShouldBe(day);
            var bonus = answer["streakBonusAmount"]!.GetValue<decimal>();
            answer["streakBonusGranted"]!.GetValue<bool>().ShouldBe(bonus > 0);
            if (bonus > 0)
                bonuses[day] = bonus;
            api.Time.Advance(TimeSpan.FromDays(1));
        }

        bonuses.ShouldBe(new Dictionary<int, decimal> { [7] = 1, [30] = 5, [100] = 20 });
        (await PendingAsync(person)).ShouldBe((101 * 100_000) + 26_000_000);
    }

    [Fact]
    public async Task A_missed_day_ends_a_streak_and_the_longest_stays()
    {
        var person = await api.JoinWithoutTokenAsync();
        foreach (var _ in Enumerable.Range(0, 3))
        {
            await CheckInOkAsync(person);
            api.Time.Advance(TimeSpan.FromDays(1));
        }

        (await StreakAsync(person))["currentStreak"]!.GetValue<int>().ShouldBe(3); // today is not over
        api.Time.Advance(TimeSpan.FromDays(1));
        (await StreakAsync(person))["currentStreak"]!.GetValue<int>().ShouldBe(0);
        await CheckInOkAsync(person);

        var streak = await StreakAsync(person);
        streak["currentStreak"]!.GetValue<int>().ShouldBe(1);
        streak["longestStreak"]!.GetValue<int>().ShouldBe(3);
        streak["totalCheckIns"]!.GetValue<int>().ShouldBe(4);
    }

    [Fact]
    public async Task A_clock_that_is_behind_earns_nothing()
    {
        var person = await api.JoinWithoutTokenAsync();
        api.Time.Advance(TimeSpan.FromDays(1));
        await CheckInOkAsync(person);
        var now = api.Time.GetUtcNow();
        api.Time.AdjustTime(now - TimeSpan.FromDays(1));
        using var behind = await CheckInAsync(person);
        api.Time.SetUtcNow(now);

        await behind.ShouldBeProblemAsync(HttpStatusCode.BadRequest);
        (await api.ScalarAsync<long>($"select count(*) from check_ins where user_id = '{person.Id}'")).ShouldBe(1);
        (await PendingAsync(person)).ShouldBe(100_000);
    }

    [Fact]
    public async Task Nobody_checks_in_for_another_or_without_proof()
    {
        var person = await api.JoinAsync();
        var other = await api.JoinAsync();
        var unproven = await api.JoinWithoutProofAsync();
        using var forOther = await other.Client.PostAsync($"/api/wallet/check-in/{person.Wallet}", new { });
        using var withoutProof = await CheckInAsync(unproven);

        await forOther.ShouldBeProblemAsync(HttpStatusCode.NotFound);
        await withoutProof.ShouldBeProblemAsync(HttpStatusCode.Forbidden);
        (await api.ScalarAsync<long>(
            $"select count(*) from check_ins where user_id in ('{person.Id}', '{other.Id}', '{unproven.Id}')")).ShouldBe(0);
    }

    private static Task<HttpResponseMessage> CheckInAsync(Person person) =>
        person.Client.PostAsync($"/api/v1/wallet/check-in/{person.Wallet}", content: null, TestContext.Current.CancellationToken);

    private static async Task<JsonObject> CheckInOkAsync(Person person)
    {
        using var response = await CheckInAsync(person);
        return await response.ShouldBeOkAsync();
    }

    private static async Task<JsonNode> StreakAsync(Person person) =>
        (await person.Client.GetOkAsync($"/api/wallet/streak/{person.Wallet}"))["streak"]!;

    private Task<long> PendingAsync(Person person) => api.ScalarAsync<long>(
        $"select sum(amount)::bigint from ledger_entries where account = 'user:{person.Id}:pending'");
}
