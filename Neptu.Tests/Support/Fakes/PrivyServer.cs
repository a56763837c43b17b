using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;
using Xunit;

namespace Neptu.Tests.Support.Fakes;

/// <summary>How the server answers.</summary>
public enum PrivyMood
{
    Good,
    Failing,
    Hanging,
    Garbling,
}

/// <summary>Privy as its documents describe it: a key set and an API of users, on a real socket, for one app.</summary>
internal sealed class PrivyServer : IAsyncDisposable
{
    public const string AppId = "clxneptutestapp000000000";
    public const string AppSecret = "a secret: with colons / and slashes";

    private readonly ConcurrentDictionary<string, JsonObject> _users = new();
    private readonly ConcurrentQueue<string> _calls = new();
    private readonly WebApplication _app;
    private volatile PrivySigningKey[] _published = [PrivySigningKey.New()];

    private PrivyServer()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.MapGet("/jwks.json", http => AnswerAsync(http, "keys", () => KeySet().ToJsonString()));
        _app.MapGet("/v1/users/{did}", http => AnswerAsync(http, "user", () => UserOf(http)));
    }

    /// <summary>How it answers who asks for keys.</summary>
    public PrivyMood KeysMood { get; set; }

    /// <summary>How it answers who asks for a user.</summary>
    public PrivyMood UsersMood { get; set; }

    /// <summary>How it answers everybody.</summary>
    public PrivyMood Mood
    {
        set => (KeysMood, UsersMood) = (value, value);
    }

    /// <summary>What a garbled answer is.</summary>
    public string Garbage { get; set; } = "<html>Bad gateway</html>";

    /// <summary>The key that tokens are signed with now.</summary>
    public PrivySigningKey Key => _published[^1];

    /// <summary>What this server makes of the settings.</summary>
    public (string Name, string Value)[] Settings =>
    [
        ("Privy:AppId", AppId), ("PRIVY_APP_SECRET", AppSecret), ("Privy:ApiUrl", Address), ("Privy:JwksUrl", $"{Address}/jwks.json"),
        ("OutgoingCalls:RetryDelay", "0"),
    ];

    private string Address => _app.Urls.Single();

    public static async Task<PrivyServer> StartAsync()
    {
        var server = new PrivyServer();
        await server._app.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }

    /// <summary>Is well, signs with a new key, and has not been asked for anything yet.</summary>
    public void BeginAnew()
    {
        Mood = PrivyMood.Good;
        Rotate();
        _calls.Clear();
    }

    /// <summary>How often something was asked for: "keys" or "user".</summary>
    public int Calls(string what) => _calls.Count(call => call == what);

    /// <summary>Signs with a new key from now on; the old one is published no longer.</summary>
    public void Rotate() => _published = [PrivySigningKey.New()];

    /// <summary>A user with these accounts, each as Privy writes it.</summary>
    public string AddUser(params JsonObject[] accounts)
    {
        var did = $"did:privy:{RandomNumberGenerator.GetHexString(25, lowercase: true)}";
        SetUser(did, accounts);
        return did;
    }

    public void SetUser(string did, params JsonObject[] accounts) => _users[did] = new JsonObject
    {
        ["id"] = did,
        ["created_at"] = 1731974895,
        ["linked_accounts"] = new JsonArray([.. accounts]),
        ["mfa_methods"] = new JsonArray(),
        ["has_accepted_terms"] = true,
        ["is_guest"] = false,
    };

    public void RemoveUser(string did) => _users.TryRemove(did, out _);

    public static JsonObject Solana(string address, long verifiedAt = 1731974895) => Wallet("solana", address, verifiedAt);

    public static JsonObject Ethereum() => Wallet("ethereum", "0x39b5f0Bd7F9B4a8aF8e5f1d9Cb2C8f2fC0E2A3b1", 1731974000);

    public static JsonObject Email(string address) =>
        new() { ["type"] = "email", ["address"] = address, ["verified_at"] = 1731974895, ["first_verified_at"] = 1731974895 };

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private static JsonObject Wallet(string chain, string address, long verifiedAt) => new()
    {
        ["type"] = "wallet",
        ["address"] = address,
        ["chain_type"] = chain,
        ["wallet_client_type"] = "privy",
        ["connector_type"] = "embedded",
        ["recovery_method"] = null,
        ["delegated"] = false,
        ["verified_at"] = verifiedAt,
        ["first_verified_at"] = verifiedAt,
        ["latest_verified_at"] = verifiedAt,
    };

    private async Task AnswerAsync(HttpContext http, string what, Func<string?> good)
    {
        _calls.Enqueue(what);
        var mood = what == "keys" ? KeysMood : UsersMood;
        switch (mood)
        {
            case PrivyMood.Failing:
                http.Response.StatusCode = StatusCodes.Status500InternalServerError;
                return;
            case PrivyMood.Hanging:
                await Task.Delay(Timeout.Infinite, http.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
                return;
        }

        http.Response.ContentType = "application/json";
        if (mood == PrivyMood.Garbling)
            await http.Response.WriteAsync(Garbage);
        else if (what == "user" && !IsAuthorized(http.Request))
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
        else if (good() is { } answer)
            await http.Response.WriteAsync(answer);
        else
            http.Response.StatusCode = StatusCodes.Status404NotFound;
    }

    private static bool IsAuthorized(HttpRequest request) =>
        AuthenticationHeaderValue.TryParse(request.Headers.Authorization, out var header)
        && header.Scheme == "Basic"
        && Encoding.UTF8.GetString(Convert.FromBase64String(header.Parameter!)) == $"{AppId}:{AppSecret}"
        && request.Headers["privy-app-id"] == AppId;

    private JsonObject KeySet() => new() { ["keys"] = new JsonArray([.. _published.Select(key => key.ToJson())]) };

    private string? UserOf(HttpContext http) =>
        _users.GetValueOrDefault((string)http.GetRouteValue("did")!)?.ToJsonString();
}

/// <summary>A P-256 key with its name.</summary>
internal sealed record PrivySigningKey(string Id, ECDsa Key)
{
    public static PrivySigningKey New() => new(RandomNumberGenerator.GetHexString(43), ECDsa.Create(ECCurve.NamedCurves.nistP256));

    /// <summary>The public half (RFC 7517), as a key set has it.</summary>
    public JsonObject ToJson()
    {
        var point = Key.ExportParameters(includePrivateParameters: false).Q;
        return new()
        {
            ["kty"] = "EC",
            ["x"] = Base64UrlEncoder.Encode(point.X),
            ["y"] = Base64UrlEncoder.Encode(point.Y),
            ["crv"] = "P-256",
            ["kid"] = Id,
            ["use"] = "sig",
            ["alg"] = "ES256",
        };
    }
}
