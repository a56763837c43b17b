using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Neptu.Core.Auth.Privy;

/// <summary>Our app at Privy; section "Privy". Without an app id nobody signs in by Privy.</summary>
public sealed class PrivyOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Privy";

    /// <summary>The setting of <see cref="AppSecret"/>, an environment variable where the system is published.</summary>
    public const string AppSecretSetting = "PRIVY_APP_SECRET";

    /// <summary>The app that tokens must have been issued for; null for none.</summary>
    public string? AppId { get; set; }

    /// <summary>What Privy's API knows us by.</summary>
    public string? AppSecret { get; set; }

    /// <summary>Where the keys are that tokens are signed with (RFC 7517); by default Privy's address for the app.</summary>
    public Uri? JwksUrl { get; set; }

    /// <summary>Privy's API.</summary>
    public Uri ApiUrl { get; set; } = new("https://api.privy.io");

    /// <summary>True if people can sign in by Privy.</summary>
    [MemberNotNullWhen(true, nameof(AppId), nameof(AppSecret), nameof(JwksUrl))]
    public bool IsOn => AppId is not null;
}

internal sealed class PrivyOptionsSetup(IConfiguration configuration) : IPostConfigureOptions<PrivyOptions>, IValidateOptions<PrivyOptions>
{
    public void PostConfigure(string? name, PrivyOptions options)
    {
        options.AppId = string.IsNullOrWhiteSpace(options.AppId) ? null : options.AppId;
        options.AppSecret ??= configuration[PrivyOptions.AppSecretSetting];
        options.JwksUrl ??= options.AppId is null
            ? null
            : new Uri($"https://auth.privy.io/api/v1/apps/{Uri.EscapeDataString(options.AppId)}/jwks.json");
    }

    public ValidateOptionsResult Validate(string? name, PrivyOptions options)
    {
        if (!options.IsOn)
            return ValidateOptionsResult.Success;

        if (string.IsNullOrWhiteSpace(options.AppSecret))
            return ValidateOptionsResult.Fail($"{PrivyOptions.AppSecretSetting} must be set when Privy:AppId is.");

        return IsWeb(options.ApiUrl) && IsWeb(options.JwksUrl)
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail("Privy:ApiUrl and Privy:JwksUrl must be https addresses; http is for this machine only.");
    }

    private static bool IsWeb(Uri address) =>
        address.IsAbsoluteUri && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));
}
