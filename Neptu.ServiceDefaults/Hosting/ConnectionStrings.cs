using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Neptu.ServiceDefaults;

/// <summary>Connection strings by the name of a resource, as the application model hands them out.</summary>
internal static class ConnectionStrings
{
    /// <summary>The connection string, or null when the setting is missing or empty.</summary>
    public static string? Find(this IConfiguration configuration, string name) =>
        configuration.GetConnectionString(name) is { } value && !string.IsNullOrWhiteSpace(value) ? value : null;

    /// <summary>
    /// Lets the host fail when it starts. It must still be possible to build it without the setting: the OpenAPI
    /// document is written by a host that is built with no connection at all.
    /// </summary>
    public static void RequireConnectionString(this IHostApplicationBuilder builder, string name) => builder.Services
        .AddOptions<Required>(name)
        .Validate<IConfiguration>(
            (_, configuration) => configuration.Find(name) is not null,
            $"The setting ConnectionStrings:{name} is missing. Set it in the configuration, "
            + $"or as the environment variable ConnectionStrings__{name}.")
        .ValidateOnStart();

    private sealed class Required;
}
