using Neptu.Tests.Support;
using Shouldly;
using Xunit;
using static Neptu.Tests.Support.ForwardedRequests;
using static System.Net.HttpStatusCode;

namespace Neptu.Tests.Integration.Limits;

public sealed class LimitTests(NeptuServers servers)
{
    private const string Path = "/api/v1/reading/potensi?date=1990-05-15";

    [Fact]
    public async Task Two_replicas_share_the_limit_of_an_address()
    {
        await using var api = await LimitedApi.StartAsync(servers, ("Limits:Address:Quota", "6"));
        var (address, other) = (LimitedApi.NewAddress(), LimitedApi.NewAddress());

        (await StatusesAsync(8, number => (number % 2 == 0 ? api.Here : api.There).GetFromAsync(Path, address)))
            .ShouldBe([OK, OK, OK, OK, OK, OK, TooManyRequests, TooManyRequests]);
        using var elsewhere = await api.There.GetFromAsync(Path, other);
        elsewhere.StatusCode.ShouldBe(OK);

        api.Wait(TimeSpan.FromSeconds(10));
        (await StatusesAsync(2, _ => api.There.GetFromAsync(Path, address))).ShouldBe([OK, TooManyRequests]);
        api.Wait(TimeSpan.FromMinutes(1));
        (await StatusesAsync(7, _ => api.Here.GetFromAsync(Path, address))).ShouldBe([OK, OK, OK, OK, OK, OK, TooManyRequests]);
    }

    [Fact]
    public async Task An_answer_says_how_much_is_left_and_a_refusal_when_to_come_back()
    {
        await using var api = await LimitedApi.StartAsync(servers, ("Limits:Address:Quota", "2"), ("Limits:Address:Window", "00:00:30"));
        var address = LimitedApi.NewAddress();
        using var first = await api.Here.GetFromAsync(Path, address);
        using var second = await api.There.GetFromAsync("/api/v1/nothing", address);
        using var third = await api.Here.GetFromAsync(Path, address);

        first.Header("RateLimit-Policy").ShouldBe("\"address\";q=2;w=30");
        first.Header("RateLimit").ShouldBe("\"address\";r=1;t=15");
        await second.ShouldBeProblemAsync(NotFound);
        second.Header("RateLimit").ShouldBe("\"address\";r=0;t=15");
        var problem = await third.ShouldBeProblemAsync(TooManyRequests);
        problem["type"]!.GetValue<string>().ShouldBe("https://iana.org/assignments/http-problem-types#quota-exceeded");
        problem["violated-policies"]!.ToJsonString().ShouldBe("[\"address\"]");
        third.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(15));
        third.Header("RateLimit").ShouldBe("\"address\";r=0;t=15");

        api.Wait(third.Headers.RetryAfter.Delta!.Value);
        using var afterTheWait = await api.Here.GetFromAsync(Path, address);
        afterTheWait.StatusCode.ShouldBe(OK);
    }

    [Fact]
    public async Task Of_many_requests_at_once_no_more_pass_than_may()
    {
        await using var api = await LimitedApi.StartAsync(servers, ("Limits:Address:Quota", "20"));
        var address = LimitedApi.NewAddress();
        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(
            number => (number % 2 == 0 ? api.Here : api.There).GetFromAsync(Path, address)));

        answers.Count(answer => answer.StatusCode == OK).ShouldBe(20);
        answers.Count(answer => answer.StatusCode == TooManyRequests).ShouldBe(80);
        foreach (var answer in answers)
            answer.Dispose();
    }

    [Fact]
    public async Task People_have_limits_of_their_own_wherever_they_are()
    {
        await using var api = await LimitedApi.StartAsync(servers, ("Limits:Person:Quota", "3"));
        var (one, other) = (await api.Here.SignInAsync(), await api.Here.SignInAsync());
        var office = LimitedApi.NewAddress();

        (await StatusesAsync(4, _ => api.Here.GetFromAsync($"/api/v1/users/{one.Wallet}", LimitedApi.NewAddress(), one.AccessToken)))
            .ShouldBe([OK, OK, OK, TooManyRequests]);
        (await StatusesAsync(3, _ => api.There.GetFromAsync($"/api/v1/users/{other.Wallet}", office, other.AccessToken))).ShouldBe([OK, OK, OK]);
        using var refused = await api.There.GetFromAsync($"/api/v1/users/{one.Wallet}", office, one.AccessToken);
        using var anonymous = await api.There.GetFromAsync(Path, office);
        (await refused.ShouldBeProblemAsync(TooManyRequests))["violated-policies"]!.ToJsonString().ShouldBe("[\"person\"]");
        anonymous.StatusCode.ShouldBe(OK);
    }

    [Fact]
    public async Task Whoever_only_names_a_wallet_uses_up_nothing_of_its_owners()
    {
        await using var api = await LimitedApi.StartAsync(servers, ("Limits:Person:Quota", "2"));
        var owner = await api.Here.SignInAsync();
        var pretender = await api.Here.OpenSessionAsync(owner.Wallet);
        var path = $"/api/v1/users/{owner.Wallet}";

        (await StatusesAsync(3, _ => api.Here.GetFromAsync(path, "10.0.0.1", pretender.AccessToken))).ShouldBe([OK, OK, TooManyRequests]);
        (await StatusesAsync(5, _ => api.Here.GetFromAsync(path, "10.0.0.1"))).ShouldAllBe(status => status == OK);
        (await StatusesAsync(2, _ => api.Here.GetFromAsync(path, "10.0.0.2", owner.AccessToken))).ShouldBe([OK, OK]);
    }

    [Fact]
    public async Task Signing_in_and_paying_have_tighter_limits()
    {
        await using var api = await LimitedApi.StartAsync(
            servers, ("Limits:Address:Quota", "100"), ("Limits:SignIn:Quota", "2"), ("Limits:Payments:Quota", "1"));
        var signedIn = await api.Here.SignInAsync();
        using var refused = await api.Here.PostAsync("/api/auth/nonce", new { walletAddress = Wallets.New() });
        var balance = $"/api/v1/wallet/balance/{signedIn.Wallet}";

        (await refused.ShouldBeProblemAsync(TooManyRequests))["violated-policies"]!.ToJsonString().ShouldBe("[\"sign-in\"]");
        refused.Header("RateLimit-Policy").ShouldBe("\"address\";q=100;w=60, \"sign-in\";q=2;w=60");
        using var paid = await api.Here.GetFromAsync(balance, LimitedApi.NewAddress(), signedIn.AccessToken);
        using var paidAgain = await api.There.GetFromAsync(balance, LimitedApi.NewAddress(), signedIn.AccessToken);
        paid.StatusCode.ShouldBe(OK);
        paid.Header("RateLimit").ShouldContain("\"payments\";r=0;t=60");
        (await paidAgain.ShouldBeProblemAsync(TooManyRequests))["violated-policies"]!.ToJsonString().ShouldBe("[\"payments\"]");
        using var free = await api.There.GetFromAsync($"/api/v1/users/{signedIn.Wallet}", LimitedApi.NewAddress(), signedIn.AccessToken);
        free.StatusCode.ShouldBe(OK);
    }

    [Fact]
    public async Task Health_is_always_told()
    {
        await using var api = await LimitedApi.StartAsync(servers, ("Limits:Address:Quota", "1"));
        var address = LimitedApi.NewAddress();

        (await StatusesAsync(5, number => api.Here.GetFromAsync(number % 2 == 0 ? "/health" : "/alive", address)))
            .ShouldAllBe(status => status == OK);
        using var first = await api.Here.GetFromAsync(Path, address);
        first.StatusCode.ShouldBe(OK);
    }

    [Fact]
    public async Task A_limit_of_zero_is_none()
    {
        await using var api = await LimitedApi.StartAsync(servers);
        using var answer = await api.Here.GetFromAsync(Path, LimitedApi.NewAddress());

        answer.StatusCode.ShouldBe(OK);
        answer.Headers.Contains("RateLimit").ShouldBeFalse();
        answer.Headers.Contains("RateLimit-Policy").ShouldBeFalse();
    }
}
