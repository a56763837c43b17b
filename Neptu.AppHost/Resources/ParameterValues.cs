using Microsoft.Extensions.Configuration;

namespace Neptu.AppHost.Resources;

/// <summary>Reads parameter values while the model is built, so that what is not configured can be left out of it.</summary>
internal static class ParameterValues
{
    /// <summary>The value, or null where none is given. Like Aspire, accepts underscores for the dashes that shells cannot export.</summary>
    public static string? ParameterValue(this IConfiguration configuration, string parameter) =>
        configuration[$"Parameters:{parameter}"] ?? configuration[$"Parameters:{parameter.Replace('-', '_')}"];

    /// <summary>The value of a setting by its parameter or its environment variable; null where neither is given.</summary>
    public static string? ValueOf(this IConfiguration configuration, HostSetting setting) =>
        configuration.ParameterValue(setting.Parameter) ?? configuration[setting.Variable.Replace("__", ":", StringComparison.Ordinal)];
}
