using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using SimpleBase;

namespace Neptu.Tests.Support;

/// <summary>Somebody who has signed in.</summary>
/// <param name="Id">Their row.</param>
/// <param name="Wallet">Their address.</param>
/// <param name="AccessToken">What they send with each request.</param>
/// <param name="RefreshToken">What they continue with.</param>
internal sealed record SignedIn(Guid Id, string Wallet, string AccessToken, string RefreshToken)
{
    public static SignedIn From(JsonObject answer)
    {
        var user = answer["user"]!;
        return new(
            user["id"]!.GetValue<Guid>(),
            user["walletAddress"]!.GetValue<string>(),
            answer["accessToken"]!.GetValue<string>(),
            answer["refreshToken"]!.GetValue<string>());
    }
}

/// <summary>Signing in as an app does, over HTTP.</summary>
internal static class SignIns
{
    /// <summary>Proves a wallet, a new one unless told otherwise.</summary>
    public static async Task<SignedIn> SignInAsync(this HttpClient client, WalletKey? key = null)
    {
        key ??= new();
        var message = await client.AskToSignAsync(key.Address);
        using var response = await client.VerifyAsync(key.Address, Base58.Bitcoin.Encode(key.Sign(message)));
        return SignedIn.From(await response.ShouldBeOkAsync());
    }

    /// <summary>Takes a session without proof.</summary>
    public static async Task<SignedIn> OpenSessionAsync(this HttpClient client, string? wallet = null)
    {
        using var response = await client.PostAsync("/api/v1/auth/session", new { walletAddress = wallet ?? Wallets.New() });
        return SignedIn.From(await response.ShouldBeOkAsync());
    }

    /// <summary>The message that a wallet is to sign.</summary>
    public static async Task<string> AskToSignAsync(this HttpClient client, string wallet)
    {
        using var response = await client.PostAsync("/api/v1/auth/nonce", new { walletAddress = wallet });
        return (await response.ShouldBeOkAsync())["message"]!.GetValue<string>();
    }

    public static Task<HttpResponseMessage> VerifyAsync(this HttpClient client, string wallet, string signature) =>
        client.PostAsync("/api/v1/auth/verify", new { walletAddress = wallet, signature });

    public static Task<HttpResponseMessage> RefreshAsync(this HttpClient client, string refreshToken) =>
        client.PostAsync("/api/v1/auth/refresh", new { refreshToken });

    /// <summary>Sends a request with a token.</summary>
    public static async Task<HttpResponseMessage> SendAsync(
        this HttpClient client, HttpMethod method, string path, string? token, HttpContent? body = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body };
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        return await client.SendAsync(request, Xunit.TestContext.Current.CancellationToken);
    }

    public static Task<HttpResponseMessage> FetchAsync(this HttpClient client, string path, string token) =>
        client.SendAsync(HttpMethod.Get, path, token);
}
