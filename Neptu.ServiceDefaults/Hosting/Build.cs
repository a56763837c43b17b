using System.Reflection;

namespace Neptu.ServiceDefaults;

/// <summary>Which build is running: what a status page shows and an operator asks for.</summary>
public static class Build
{
    private static readonly string[] Parts =
        typeof(Build).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+', 2);

    /// <summary>The product version, such as 0.1.0.</summary>
    public static string Version => Parts[0];

    /// <summary>The commit it was built from; null when it was built outside a repository.</summary>
    public static string? Commit => Parts.Length > 1 ? Parts[1] : null;
}
