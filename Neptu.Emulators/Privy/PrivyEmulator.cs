using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Neptu.Emulators.Faults;

namespace Neptu.Emulators.Privy;

/// <summary>How the server answers.</summary>
public enum PrivyMood
{
    /// <summary>As it should.</summary>
    Good,

    /// <summary>With status 500.</summary>
    Failing,

    /// <summary>Never.</summary>
    Hanging,

    /// <summary>With what is not JSON of the right kind.</summary>
    Garbling,
}

/// <summary>Privy as its documents describe it: a key set and an API of users, for one app.</summary>
/// <param name="appId">The app that tokens are issued for.</param>
/// <param name="appSecret">What the API knows the app by.</param>
/// <remarks>https://docs.privy.io/api-reference/introduction</remarks>
internal sealed class PrivyEmulator(string appId, string appSecret) : IFaultyService
{
    /// <summary>The app where none is configured.</summary>
    public const string DefaultAppId = "clxneptuemulated00000000";

    /// <summary>Its secret.</summary>
    public const string DefaultAppSecret = "a secret: with colons / and slashes";

    /// <summary>The two things that can be asked for.</summary>
    public const string KeysCall = "keys";
    public const string UserCall = "user";

    private static readonly Dictionary<string, PrivyMood> MoodsByName = new()
    {
        ["hang"] = PrivyMood.Hanging, ["server-error"] = PrivyMood.Failing, ["garbage"] = PrivyMood.Garbling,
    };

    private readonly ConcurrentDictionary<string, JsonObject> _users = new();
    private readonly ConcurrentQueue<string> _calls = new();
    private volatile PrivySigningKey[] _published = [PrivySigningKey.New()];

    /// <summary>The app that tokens are issued for.</summary>
    public string AppId => appId;

    /// <inheritdoc/>
    public string Service => "privy";

    /// <inheritdoc/>
    public IReadOnlyCollection<string> FaultNames => MoodsByName.Keys;

    /// <inheritdoc/>
    public string? CurrentFault { get; private set; }

    /// <summary>How it answers who asks for keys.</summary>
    public PrivyMood KeysMood { get; set; }

    /// <summary>How it answers who asks for a user.</summary>
    public PrivyMood UsersMood { get; set; }

    /// <summary>The fault of every answer.</summary>
    public PrivyMood Mood
    {
        set => (KeysMood, UsersMood) = (value, value);
    }

    /// <summary>What a garbled answer is.</summary>
    public string Garbage { get; set; } = "<html>Bad gateway</html>";

    /// <summary>The key that tokens are signed with now.</summary>
    public PrivySigningKey Key => _published[^1];

    /// <summary>Is well, signs with a new key, and has not been asked for anything yet.</summary>
    public void BeginAnew()
    {
        Mood = PrivyMood.Good;
        Rotate();
        _calls.Clear();
    }

    /// <inheritdoc/>
    public void SetFault(string? fault, IReadOnlyCollection<string> methods)
    {
        CurrentFault = fault;
        var mood = fault is null ? PrivyMood.Good : MoodsByName[fault];
        KeysMood = methods.Count == 0 || methods.Contains(KeysCall) ? mood : PrivyMood.Good;
        UsersMood = methods.Count == 0 || methods.Contains(UserCall) ? mood : PrivyMood.Good;
    }

    /// <summary>How often something was asked for: <see cref="KeysCall"/> or <see cref="UserCall"/>.</summary>
    public int Calls(string what) => _calls.Count(call => call == what);

    /// <summary>Signs with a new key from now on; the old one is published no longer.</summary>
    public void Rotate() => _published = [PrivySigningKey.New()];

    /// <summary>A new user with these accounts, each as Privy writes it.</summary>
    public string AddUser(params JsonObject[] accounts)
    {
        var did = DidOf(RandomNumberGenerator.GetHexString(64));
        SetUser(did, accounts);
        return did;
    }

    /// <summary>Makes a user, or changes what they have linked.</summary>
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

    /// <summary>The user of a wallet: the same in every process, so that a restart changes no identity.</summary>
    public static string DidOf(string wallet) =>
        $"did:privy:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(wallet)))[..25]}";

    /// <summary>Answers with the public keys of tokens.</summary>
    public Task AnswerKeysAsync(HttpContext http) => AnswerAsync(
        http, KeysCall, KeysMood, () => new JsonObject { ["keys"] = new JsonArray([.. _published.Select(key => key.ToJson())]) });

    /// <summary>Answers with a user, if the app shows its secret.</summary>
    public Task AnswerUserAsync(HttpContext http, string did) => AnswerAsync(http, UserCall, UsersMood, () => _users.GetValueOrDefault(did));

    private async Task AnswerAsync(HttpContext http, string what, PrivyMood mood, Func<JsonObject?> good)
    {
        _calls.Enqueue(what);
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
        else if (what == UserCall && !IsAuthorized(http.Request))
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
        else if (good() is { } answer)
            await http.Response.WriteAsync(answer.ToJsonString());
        else
            http.Response.StatusCode = StatusCodes.Status404NotFound;
    }

    private bool IsAuthorized(HttpRequest request) =>
        AuthenticationHeaderValue.TryParse(request.Headers.Authorization, out var header)
        && header.Scheme == "Basic"
        && Encoding.UTF8.GetString(Convert.FromBase64String(header.Parameter!)) == $"{appId}:{appSecret}"
        && request.Headers["privy-app-id"] == appId;
}
