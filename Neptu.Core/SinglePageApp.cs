namespace Neptu.Core;

/// <summary>The single-page app that calls the API and the worker from a browser.</summary>
public static class SinglePageApp
{
    /// <summary>
    /// Origins of its pages, for both hosts, where the setting Cors:Origins names no others: where it is published, and where
    /// its developers run it, which counts in Development only.
    /// </summary>
    public static IReadOnlyList<string> Origins { get; } =
    [
        "https://neptu.day", "https://neptu.sudigital.com", "https://neptu-web-production.pages.dev", "https://neptu.pages.dev",
        "http://localhost:3000", "http://localhost:3001", "http://localhost:5173", "http://localhost:8787",
    ];
}
