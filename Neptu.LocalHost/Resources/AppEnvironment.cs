namespace Neptu.LocalHost.Resources;

/// <summary>The environment of apps and jobs: this process's own, OTEL_* and all, and what follows.</summary>
internal static class AppEnvironment
{
    private static readonly string[] _names = ["ASPNETCORE_ENVIRONMENT", "DOTNET_ENVIRONMENT"];

    /// <summary>Adds the environment's name, Development unless this process has another.</summary>
    public static Dictionary<string, string?> With(IReadOnlyDictionary<string, string?> connections)
    {
        var name = _names.Select(Environment.GetEnvironmentVariable).FirstOrDefault(value => !string.IsNullOrEmpty(value)) ?? "Development";
        var result = new Dictionary<string, string?>(connections);
        foreach (var variable in _names) result[variable] = name;
        return result;
    }
}
