using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace Neptu.Core.Auth.Privy;

/// <summary>
/// What Privy's servers say: https://docs.privy.io/api-reference/introduction. No call takes longer than somebody waits for a
/// page, or brings more than one would hold.
/// </summary>
public sealed class PrivyApi(IHttpClientFactory clients, IOptions<PrivyOptions> options, TimeProvider time)
{
    /// <summary>Limit of a call with its retries and its body.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Bytes of an answer at most.</summary>
    public const int LargestAnswer = 256 * 1024;

    private readonly PrivyOptions _options = options.Value;

    /// <summary>The keys that tokens are signed with now: at least one, each on P-256 and with a name of its own.</summary>
    /// <exception cref="PrivyUnavailableException">There was no answer, or none that makes sense.</exception>
    public Task<IReadOnlyList<JsonWebKey>> FetchKeysAsync(CancellationToken cancellation) => SendAsync<IReadOnlyList<JsonWebKey>>(
        () => new HttpRequestMessage(HttpMethod.Get, _options.JwksUrl),
        async (response, token) =>
        {
            response.EnsureSuccessStatusCode();
            return KeysOf(JsonWebKeySet.Create(await response.Content.ReadAsStringAsync(token)));
        },
        cancellation);

    /// <summary>A user's accounts; null if there is no such user.</summary>
    /// <param name="did">The decentralized identifier that a token names.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="PrivyUnavailableException">There was no answer, or none that makes sense.</exception>
    public Task<PrivyUser?> FindUserAsync(string did, CancellationToken cancellation) => SendAsync(
        () => UserRequest(did),
        async (response, token) =>
        {
            if (response.StatusCode == HttpStatusCode.NotFound)
                return null;

            response.EnsureSuccessStatusCode();
            var user = await response.Content.ReadFromJsonAsync<PrivyUser>(PrivyUser.Json, token);
            return user?.Id == did ? user : throw new JsonException("The answer is about another user.");
        },
        cancellation);

    private static List<JsonWebKey> KeysOf(JsonWebKeySet answer)
    {
        var keys = answer.Keys
            .Where(key => key is { KeyId.Length: > 0, Kty: JsonWebAlgorithmsKeyTypes.EllipticCurve, Crv: JsonWebKeyECTypes.P256 })
            .DistinctBy(key => key.KeyId)
            .ToList();
        return keys.Count > 0 ? keys : throw new JsonException("The answer holds no key.");
    }

    private HttpRequestMessage UserRequest(string did)
    {
        var credentials = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{_options.AppId}:{_options.AppSecret}"));
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri(_options.ApiUrl, $"/v1/users/{Uri.EscapeDataString(did)}"));
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", credentials);
        request.Headers.Add("privy-app-id", _options.AppId);
        return request;
    }

    private async Task<T> SendAsync<T>(
        Func<HttpRequestMessage> make, Func<HttpResponseMessage, CancellationToken, Task<T>> read, CancellationToken cancellation)
    {
        using var client = clients.CreateClient(nameof(PrivyApi));
        using var request = make();
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellation);
        try
        {
            using var response = await client.SendAsync(request, either.Token);
            return await read(response, either.Token);
        }
        catch (Exception exception) when (IsPrivysFault(exception) || patience.IsCancellationRequested)
        {
            throw new PrivyUnavailableException("Privy gave no usable answer.", exception);
        }
    }

    /// <summary>Not a key set, as the library puts it, is an argument that makes no sense.</summary>
    private static bool IsPrivysFault(Exception exception) => exception is HttpRequestException or JsonException or ArgumentException;
}
