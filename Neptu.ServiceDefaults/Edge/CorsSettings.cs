using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Neptu.ServiceDefaults;

/// <summary>Whose pages may call a host from a browser.</summary>
internal sealed class CorsSettings
{
    public const string Section = "Cors";

    /// <summary>Origins, separated by commas; they take the place of those that the host knows by itself.</summary>
    public string? Origins { get; set; }

    /// <summary>What is configured, or what the host knows by itself; of the latter, localhost in Development only.</summary>
    public string[] OriginsOr(IEnumerable<string> known, IHostEnvironment environment) => string.IsNullOrWhiteSpace(Origins)
        ? [.. known.Where(origin => environment.IsDevelopment() || IsPublic(new(origin)))]
        : Origins.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>What could never be a page of the app keeps the host from starting.</summary>
    internal sealed class Check(IHostEnvironment environment) : IValidateOptions<CorsSettings>
    {
        public ValidateOptionsResult Validate(string? name, CorsSettings options)
        {
            var wrong = options.OriginsOr([], environment).Where(origin => !IsAllowed(origin)).ToList();
            return wrong.Count == 0
                ? ValidateOptionsResult.Success
                : ValidateOptionsResult.Fail(
                    $"{Section}:{nameof(Origins)} must be origins such as https://neptu.example, separated by commas, outside Development "
                    + $"with https and none of localhost; not '{string.Join("', '", wrong)}'.");
        }

        /// <summary>As a browser writes it: scheme, host and port, and nothing after them (RFC 6454, section 6.2).</summary>
        private bool IsAllowed(string origin) =>
            Uri.TryCreate(origin, UriKind.Absolute, out var uri)
            && uri.GetLeftPart(UriPartial.Authority) == origin
            && (IsPublic(uri) || (environment.IsDevelopment() && uri.Scheme is "http" or "https"));
    }

    private static bool IsPublic(Uri origin) => origin is { Scheme: "https", IsLoopback: false };
}
