using System.Security.Cryptography;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Neptu.Core.Auth.Sessions;

/// <summary>What access tokens are signed with.</summary>
public sealed class SessionOptions
{
    /// <summary>The setting, an environment variable where the system is published.</summary>
    public const string SigningKeySetting = "SESSION_SIGNING_KEY";

    /// <summary>Characters of a key at least.</summary>
    public const int ShortestKey = 64;

    /// <summary>Every replica has the same. In Development each process makes its own if none is set.</summary>
    public string SigningKey { get; set; } = "";
}

internal sealed class SessionOptionsSetup(IConfiguration configuration, IHostEnvironment environment)
    : IConfigureOptions<SessionOptions>, IValidateOptions<SessionOptions>
{
    public void Configure(SessionOptions options)
    {
        var given = configuration[SessionOptions.SigningKeySetting];
        options.SigningKey = string.IsNullOrEmpty(given) && environment.IsDevelopment()
            ? RandomNumberGenerator.GetHexString(SessionOptions.ShortestKey)
            : given ?? "";
    }

    public ValidateOptionsResult Validate(string? name, SessionOptions options) => options.SigningKey.Length >= SessionOptions.ShortestKey
        ? ValidateOptionsResult.Success
        : ValidateOptionsResult.Fail(
            $"{SessionOptions.SigningKeySetting} must be set to a secret of at least {SessionOptions.ShortestKey} characters.");
}
