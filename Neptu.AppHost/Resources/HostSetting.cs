namespace Neptu.AppHost.Resources;

/// <summary>A setting of a host that a deployment or a developer may give: one parameter of the application model.</summary>
/// <param name="Parameter">The parameter's name; of a secret, also its name in Key Vault.</param>
/// <param name="Variable">The environment variable that hands the value to a host.</param>
/// <param name="Description">What the dashboard says about it.</param>
internal sealed record HostSetting(string Parameter, string Variable, string Description)
{
    /// <summary>Whether the value is masked in the dashboard and published as a Key Vault secret.</summary>
    public bool IsSecret { get; init; }

    /// <summary>Whether the hosts do not work without it. A local run generates a value that is not given.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Value of a local run where none is given; an empty value turns the feature off. Null for none.</summary>
    public string? LocalDefault { get; init; }
}
