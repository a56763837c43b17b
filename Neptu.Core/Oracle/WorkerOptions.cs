using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Neptu.Core.Oracle;

/// <summary>Where the worker is.</summary>
public sealed class WorkerOptions
{
    /// <summary>The setting of <see cref="Url"/> that wins over service discovery.</summary>
    public const string UrlSetting = "WORKER_URL";

    /// <summary>The section in which the application model says where the worker is.</summary>
    public const string Service = "services:worker";

    /// <summary>
    /// An http or https address. <c>http://worker</c>, which service discovery resolves, where <see cref="Service"/> is
    /// configured; else the worker's default address on this machine.
    /// </summary>
    public Uri Url { get; set; } = new("http://localhost:8787");
}

internal sealed class WorkerOptionsSetup(IConfiguration configuration) : IConfigureOptions<WorkerOptions>, IValidateOptions<WorkerOptions>
{
    public void Configure(WorkerOptions options)
    {
        if (configuration[WorkerOptions.UrlSetting] is { Length: > 0 } url)
            options.Url = new(url, UriKind.RelativeOrAbsolute);
        else if (configuration.GetSection(WorkerOptions.Service).Exists())
            options.Url = new("http://worker");
    }

    public ValidateOptionsResult Validate(string? name, WorkerOptions options) =>
        options.Url.IsAbsoluteUri && (options.Url.Scheme == Uri.UriSchemeHttp || options.Url.Scheme == Uri.UriSchemeHttps)
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail($"{WorkerOptions.UrlSetting} must be an http or https address.");
}
