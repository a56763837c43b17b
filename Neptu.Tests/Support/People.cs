using System.Net.Http.Headers;

namespace Neptu.Tests.Support;

/// <summary>Somebody whose requests carry their own token.</summary>
internal sealed record Person(Guid Id, string Wallet, HttpClient Client);

/// <summary>People who have proven their wallet.</summary>
internal static class People
{
    /// <summary>A new person, signed in; their token is good for a quarter of an hour of the test's clock.</summary>
    public static async Task<Person> JoinAsync(this NeptuApi api, string role = "user")
    {
        var signedIn = await api.Client.SignInAsync();
        if (role != "user")
            await api.ExecuteAsync($"update users set role = '{role}' where id = '{signedIn.Id}'");
        return new(signedIn.Id, signedIn.Wallet, api.ClientWith(signedIn.AccessToken));
    }

    /// <summary>A new person of the oldest app, which sends no token.</summary>
    public static async Task<Person> JoinWithoutTokenAsync(this NeptuApi api)
    {
        var wallet = Wallets.New();
        using var response = await api.Client.PostAsync("/api/users", new { walletAddress = wallet });
        var user = (await response.ShouldBeOkAsync())["user"]!;
        return new(user["id"]!.GetValue<Guid>(), wallet, api.Client);
    }

    /// <summary>Somebody new who has a session but has proven nothing.</summary>
    public static async Task<Person> JoinWithoutProofAsync(this NeptuApi api)
    {
        var session = await api.Client.OpenSessionAsync();
        return new(session.Id, session.Wallet, api.ClientWith(session.AccessToken));
    }

    /// <summary>A client that sends this token.</summary>
    public static HttpClient ClientWith(this NeptuApi api, string token) => new()
    {
        BaseAddress = api.Client.BaseAddress,
        DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", token) },
    };
}
