namespace Neptu.LocalHost.Resources;

/// <summary>The environment of apps and jobs: this process's own, OTEL_* and all, and what follows.</summary>
internal static class AppEnvironment
{
    private static readonly string[] _names = ["ASPNETCORE_ENVIRONMENT", "DOTNET_ENVIRONMENT"];

    /// <summary>What is added to this process's own environment.</summary>
    public static Dictionary<string, string?> With(IReadOnlyDictionary<string, string?> connections) =>
        With(connections, Environment.GetEnvironmentVariable);

    /// <summary>
    /// The connections; the environment's name, Development unless it is set; and local values of what is not set. An empty
    /// variable is set: it turns its feature off.
    /// </summary>
    internal static Dictionary<string, string?> With(IReadOnlyDictionary<string, string?> connections, Func<string, string?> own)
    {
        var name = _names.Select(own).FirstOrDefault(value => !string.IsNullOrEmpty(value)) ?? "Development";
        var result = new Dictionary<string, string?>(connections);
        foreach (var variable in _names) result[variable] = name;
        foreach (var (secret, value) in Topology.Secrets.LocalValues)
        {
            var variable = Topology.Secrets.Variable(secret);
            if (own(variable) is null) result[variable] = value;
        }

        return result;
    }
}
