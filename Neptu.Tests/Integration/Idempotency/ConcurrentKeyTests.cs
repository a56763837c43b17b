using System.Net;
using Neptu.Api.Users;
using Neptu.Tests.Support;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Integration.Idempotency;

/// <summary>Many requests with one key, on two replicas over one database.</summary>
public sealed class ConcurrentKeyTests(NeptuApi api) : IClassFixture<NeptuApi>
{
    [Fact]
    public async Task A_hundred_check_ins_with_one_key_are_one_and_all_hear_of_it()
    {
        await using var replica = api.Start("Development");
        var person = await api.JoinAsync();
        using var there = ClientOf(replica, person);
        var key = KeyedRequests.NewKey();
        var path = $"/api/v1/wallet/check-in/{person.Wallet}";

        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(
            number => (number % 2 == 0 ? person.Client : there).PostWithKeyAsync(path, key)));

        await ShouldBeOneAsync(answers);
        using var later = await there.PostWithKeyAsync(path, key);
        await later.ShouldReplayAsync(answers.Single(answer => answer.StatusCode == HttpStatusCode.OK && !answer.IsReplayed()));
        (await api.ScalarAsync<long>($"select count(*) from check_ins where user_id = '{person.Id}'")).ShouldBe(1);
        (await api.ScalarAsync<long>($"select count(*) from user_rewards where user_id = '{person.Id}'")).ShouldBe(1);
        foreach (var answer in answers)
            answer.Dispose();
    }

    [Fact]
    public async Task A_hundred_newcomers_with_one_key_are_one()
    {
        await using var replica = api.Start("Development");
        using var there = replica.CreateClient();
        var (wallet, key) = (Wallets.New(), KeyedRequests.NewKey());
        var body = $$"""{"walletAddress":"{{wallet}}"}""";

        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(
            number => (number % 2 == 0 ? api.Client : there).PostWithKeyAsync("/api/users", key, body)));

        await ShouldBeOneAsync(answers);
        (await api.ScalarAsync<long>($"select count(*) from users where wallet_address = '{wallet}'")).ShouldBe(1);
        foreach (var answer in answers)
            answer.Dispose();
    }

    [Fact]
    public async Task While_the_first_is_running_the_others_are_told_to_come_back()
    {
        await using var replica = api.Start("Development");
        var person = await api.JoinAsync();
        using var there = ClientOf(replica, person);
        var key = KeyedRequests.NewKey();
        var path = $"/api/v1/wallet/check-in/{person.Wallet}";

        Task<HttpResponseMessage> first;
        await using (await TableLock.TakeAsync(api, "check_ins"))
        {
            first = person.Client.PostWithKeyAsync(path, key);
            await TableLock.UntilSomebodyWaitsAsync(api);
            using var second = await there.PostWithKeyAsync(path, key);
            await second.ShouldBeRefusedAsync(HttpStatusCode.Conflict, "idempotency_key_in_use");
            second.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(1));
        }

        using var answer = await first;
        using var again = await there.PostWithKeyAsync(path, key);
        await answer.ShouldBeOkAsync();
        await again.ShouldReplayAsync(answer);
    }

    /// <summary>One ran; each of the others got its answer, or was told to come back for it.</summary>
    private static async Task ShouldBeOneAsync(HttpResponseMessage[] answers)
    {
        var ran = answers.Where(answer => answer.StatusCode == HttpStatusCode.OK && !answer.IsReplayed()).ShouldHaveSingleItem();
        foreach (var answer in answers.Where(answer => answer != ran))
        {
            if (answer.StatusCode == HttpStatusCode.Conflict)
                answer.Headers.RetryAfter.ShouldNotBeNull();
            else
                await answer.ShouldReplayAsync(ran);
        }
    }

    private static HttpClient ClientOf(TestHost<UserDto> host, Person person)
    {
        var client = host.CreateClient();
        client.DefaultRequestHeaders.Authorization = person.Client.DefaultRequestHeaders.Authorization;
        return client;
    }
}
