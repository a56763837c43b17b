using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Neptu.Core.Users;

namespace Neptu.Core.Auth;

/// <summary>
/// Reads <see cref="AuthOptions"/> from the configuration. What opens a door must be said in so many words: a switch that is
/// set to anything but true or false keeps the host from starting.
/// </summary>
internal sealed class AuthOptionsSetup(IConfiguration configuration, IHostEnvironment environment)
    : IConfigureOptions<AuthOptions>, IValidateOptions<AuthOptions>
{
    private readonly IConfigurationSection _section = configuration.GetSection(AuthOptions.Section);

    public void Configure(AuthOptions options)
    {
        options.AllowAnonymousWallets = IsOn(nameof(AuthOptions.AllowAnonymousWallets));
        options.AllowUnprovenSessions = IsOn(nameof(AuthOptions.AllowUnprovenSessions));
        options.AdminWallet = _section[nameof(AuthOptions.AdminWallet)] is { Length: > 0 } wallet ? wallet : null;
    }

    public ValidateOptionsResult Validate(string? name, AuthOptions options)
    {
        string?[] failures =
        [
            Ambiguity(nameof(AuthOptions.AllowAnonymousWallets)),
            Ambiguity(nameof(AuthOptions.AllowUnprovenSessions)),
            options.AdminWallet is null || SolanaAddress.IsValid(options.AdminWallet)
                ? null
                : $"{Key(nameof(AuthOptions.AdminWallet))} is not a Solana address.",
        ];
        var said = failures.OfType<string>().ToList();
        return said.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(said);
    }

    private bool IsOn(string name) => _section[name] is { } value
        ? bool.TryParse(value, out var on) && on
        : environment.IsDevelopment();

    private string? Ambiguity(string name) => _section[name] is { } value && !bool.TryParse(value, out _)
        ? $"{Key(name)} must be true or false, not '{value}'. Leave it out for the default: true in Development, false elsewhere."
        : null;

    private static string Key(string name) => $"{AuthOptions.Section}:{name}";
}
