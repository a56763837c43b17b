using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Neptu.Core.Oracle;

/// <summary>Where the worker is.</summary>
public sealed class WorkerOptions
{
    /// <summary>The setting of <see cref="Url"/>.</summary>
    public const string UrlSetting = "WORKER_URL";

    /// <summary>An http or https address; by default the worker's on this machine.</summary>
    public Uri Url { get; set; } = new("http://localhost:8787");
}

internal sealed class WorkerOptionsSetup(IConfiguration configuration) : IConfigureOptions<WorkerOptions>, IValidateOptions<WorkerOptions>
{
    public void Configure(WorkerOptions options)
    {
        if (configuration[WorkerOptions.UrlSetting] is { Length: > 0 } url)
            options.Url = new(url, UriKind.RelativeOrAbsolute);
    }

    public ValidateOptionsResult Validate(string? name, WorkerOptions options) =>
        options.Url.IsAbsoluteUri && (options.Url.Scheme == Uri.UriSchemeHttp || options.Url.Scheme == Uri.UriSchemeHttps)
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail($"{WorkerOptions.UrlSetting} must be an http or https address.");
}
