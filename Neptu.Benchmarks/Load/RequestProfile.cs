namespace Neptu.Benchmarks.Load;

/// <summary>What people ask for in one measurement.</summary>
/// <param name="Name">What the table calls it.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">Below the API's address; <c>{wallet}</c> is each person's own.</param>
/// <param name="Asks">Who asks, and how often.</param>
internal sealed record RequestProfile(string Name, string Method, string Path, Asking Asks)
{
    /// <summary>In the order they are measured.</summary>
    public static IReadOnlyList<RequestProfile> All { get; } =
    [
        new("GET /pricing", "GET", "/api/v1/pricing", Asking.Anybody),
        new("GET /users/{w}/reading, again that day", "GET", "/api/v1/users/{wallet}/reading", Asking.Repeatedly),
        new("GET /users/{w}/reading, first that day", "GET", "/api/v1/users/{wallet}/reading", Asking.Once),
        new("POST /wallet/check-in/{w}", "POST", "/api/v1/wallet/check-in/{wallet}", Asking.Once),
    ];
}

/// <summary>Who asks in one measurement.</summary>
internal enum Asking
{
    /// <summary>Nobody in particular: no token.</summary>
    Anybody,

    /// <summary>A few hundred people, each time and again.</summary>
    Repeatedly,

    /// <summary>Everybody once: a second request of the same person counts as an error.</summary>
    Once,
}
