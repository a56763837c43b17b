using System.Text;
using System.Text.Json.Nodes;
using Neptu.Tests.Support;

namespace Neptu.Tests.Integration.BadRequests;

/// <summary>
/// Makes bad requests out of the OpenAPI document: the examples of an operation, with something wrong about the address,
/// the headers, the body or the method. The same seed makes the same requests.
/// </summary>
/// <param name="document">What there is to ask.</param>
/// <param name="callers">Who may ask, and what parameters and members are replaced with when they do.</param>
/// <param name="seed">Decides everything.</param>
internal sealed class BadRequestGenerator(
    ApiDocument document, IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> callers, int seed)
{
    private const string IdempotencyKey = "Idempotency-Key";

    private static readonly string[] OtherMethods = ["GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "TRACE", "QUERY"];

    private static readonly (string Name, string[] Values)[] OddHeaders =
    [
        ("Accept", ["", "text/html", "application/xml", "*/*;q=0", "garbage", "application/json;q=2", ",,,", "image/*"]),
        ("Accept-Encoding", ["", "br;q=0", "gzip, deflate, br", "identity;q=0, *;q=0"]),
        ("Accept-Language", ["", "xx", "id;q=9", "*"]),
        ("If-None-Match", ["", "*", "\"", "\"a\"", "W/\"a\"", "a, b, c", "\"\u00e9\""]),
        ("If-Modified-Since", ["yesterday", "Thu, 01 Jan 1970 00:00:00 GMT"]),
        ("Range", ["bytes=0-0", "bytes=-1", "bytes=5-1", "pages=1-2", "bytes=0-99999999999999999999"]),
        (IdempotencyKey, ["", " ", "\"", "a", "\u00e9", "a,b", "a b", "\"\"", "\"a\\\"", "null", "\"8e03978e-40d5-43e8-bc93-6894a57f9324\""]),
        ("X-Wallet-Address", ["", "7xKXtg2CW87d97TXJSDpbD5jBkheTqA83TZRuJosgAsU"]),
        ("X-HTTP-Method-Override", ["DELETE", "GET"]),
        ("X-Forwarded-For", ["", "1.2.3.4", "::1", "garbage", "1.2.3.4, 5.6.7.8:99999"]),
        ("X-Forwarded-Proto", ["javascript", "https"]),
        ("Content-Encoding", ["gzip", "br", "bogus"]),
        ("Cookie", ["a=b", "=;=;", "\u00e9=1"]),
        ("Origin", ["null", "http://evil.example", "garbage"]),
        ("Referer", ["garbage"]),
        ("traceparent", ["00-0-0-0", "garbage", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"]),
        ("Upgrade", ["websocket", "h2c"]),
    ];

    private static readonly string[] BadTokens =
    [
        "", "Bearer", "Bearer ", "Bearer a", "Bearer a.b.c", "Bearer ....", "Bearer bnVsbA.bnVsbA.bnVsbA", "Bearer W10.W10.W10",
        "Basic dXNlcjpwYXNz", "Bearer \u00e9", "bearer bearer bearer", "Digest x",
        "Bearer eyJhbGciOiJub25lIn0.eyJpc3MiOiJuZXB0dSJ9.", "Bearer eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJwcml2eS5pbyJ9.AA",
        "Bearer eyJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJuZXB0dSIsImV4cCI6MWUzMDh9.AA", "Bearer eyJhbGciOjV9.eyJpc3MiOjV9.AA",
    ];

    private readonly Random _random = new(seed);

    public IEnumerable<BadRequest> Make(int count)
    {
        BadValues values = new(_random);
        BadBodies bodies = new(_random, values);
        var names = callers.Keys.ToList();
        for (var number = 0; number < count; number++)
        {
            // Every operation in turn, so that none is left out.
            var operation = document.Operations[number % document.Operations.Count];
            var caller = values.OneOf(names);
            yield return Make(number, operation, caller, values, bodies);
        }
    }

    private BadRequest Make(int number, ApiOperation operation, string caller, BadValues values, BadBodies bodies)
    {
        var good = Body(operation, callers[caller]);
        var where = _random.Next(4);
        var (isOnRoute, target) = Address(operation, callers[caller], values, isBad: where == 0 || good is null);
        var (contentType, body) = good switch
        {
            null when _random.Next(10) == 0 => ("application/json", Encoding.UTF8.GetBytes(values.Json())),
            null => (null, null),
            _ when where is 1 or 2 => bodies.Break(good),
            _ => ("application/json", Encoding.UTF8.GetBytes(good.ToJsonString())),
        };
        var otherMethod = _random.Next(40) == 0;
        return new(
            number, operation, otherMethod ? values.OneOf(OtherMethods) : operation.Method, target, caller,
            Headers(operation, values, many: where == 3), contentType, body)
        {
            IsOnItsRoute = isOnRoute && !otherMethod,
        };
    }

    private (bool IsOnRoute, string Target) Address(
        ApiOperation operation, IReadOnlyDictionary<string, string> known, BadValues values, bool isBad)
    {
        var path = operation.Path;
        var isOnRoute = true;
        List<string> query = [];
        foreach (var parameter in operation.Parameters)
        {
            var name = parameter["name"]!.GetValue<string>();
            var isWrong = isBad && _random.Next(2) == 0;
            var good = known.GetValueOrDefault(name, parameter["example"]!.ToString());
            var value = isWrong ? values.InAddress() : Uri.EscapeDataString(good);
            if (parameter["in"]!.GetValue<string>() == "path")
            {
                path = path.Replace($"{{{name}}}", value, StringComparison.Ordinal);
                isOnRoute &= !isWrong;
            }
            else if (parameter["in"]!.GetValue<string>() == "query")
            {
                query.AddRange(Query(name, value, values, isWrong));
            }
        }

        if (isBad && _random.Next(15) == 0)
            (isOnRoute, path) = (false, path + values.OneOf(["/", "//", "/.", "/..", "%2f", ";a=b", ".svg", "/x", "%00", "/%2e%2e/"]));
        return (isOnRoute, query.Count == 0 ? path : $"{path}?{string.Join('&', query)}");
    }

    private IEnumerable<string> Query(string name, string value, BadValues values, bool isWrong) =>
        (isWrong ? _random.Next(7) : int.MaxValue) switch
        {
            0 => [],
            1 => [$"{name}={value}", $"{name}={values.InAddress()}"],
            2 => [$"{name.ToUpperInvariant()}={value}"],
            3 => [$"{name}[]={value}", "=", "&&", "%=%"],
            _ => [$"{name}={value}"],
        };

    private List<KeyValuePair<string, string>> Headers(ApiOperation operation, BadValues values, bool many)
    {
        List<KeyValuePair<string, string>> headers = [];
        for (var left = many ? _random.Next(1, 4) : _random.Next(6) / 5; left > 0; left--)
        {
            var (name, among) = values.OneOf(OddHeaders);
            headers.Add(new(name, _random.Next(20) == 0 ? new string('k', _random.Next(200, 4_000)) : values.OneOf(among)));
        }

        // Of a POST that takes nothing else, this alone can be malformed.
        if (operation.Parameters.Any(parameter => parameter["name"]!.GetValue<string>() == IdempotencyKey) && _random.Next(4) == 0)
            headers.Add(new(IdempotencyKey, values.OneOf(OddHeaders.Single(odd => odd.Name == IdempotencyKey).Values)));
        if (_random.Next(15) == 0)
            headers.Add(new("Authorization", values.OneOf(BadTokens)));
        return headers;
    }

    /// <summary>The example, about the caller.</summary>
    private static JsonObject? Body(ApiOperation operation, IReadOnlyDictionary<string, string> known)
    {
        if (operation.RequestContent?["example"]?.DeepClone() is not JsonObject body)
            return null;

        foreach (var (name, value) in known.Where(member => body.ContainsKey(member.Key)))
            body[name] = value;
        return body;
    }
}
