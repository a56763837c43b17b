using Microsoft.Extensions.Configuration;

namespace Neptu;

/// <summary>Looks at a parameter's value while the model is built, to leave out what nobody configured.</summary>
internal static class ParameterValues
{
    /// <summary>
    /// The value, or null when there is none or it is empty. As Aspire does, takes underscores for the dashes that shells cannot export.
    /// </summary>
    public static string? ParameterValue(this IConfiguration configuration, string parameter) =>
        new[] { parameter, parameter.Replace('-', '_') }
            .Select(name => configuration[$"Parameters:{name}"])
            .FirstOrDefault(value => !string.IsNullOrEmpty(value));
}
