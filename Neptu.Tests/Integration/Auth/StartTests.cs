using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Neptu.Core.Auth;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Integration.Auth;

/// <summary>What the settings make of a host before it serves anybody.</summary>
public sealed class StartTests
{
    private const string TooShort = "123456789012345678901234567890123456789012345678901234567890123";

    private static readonly string Key = new('k', 64);

    [Theory]
    [InlineData("Development", true)]
    [InlineData("Production", false)]
    [InlineData("Staging", false)]
    [InlineData("production", false)]
    public void Only_development_trusts_without_being_told(string environment, bool trusts)
    {
        using var app = RuleHost.Build(environment, new() { ["SESSION_SIGNING_KEY"] = Key });
        var options = app.Services.GetRequiredService<IOptions<AuthOptions>>().Value;

        options.AllowAnonymousWallets.ShouldBe(trusts);
        options.AllowUnprovenSessions.ShouldBe(trusts);
    }

    [Theory]
    [InlineData("Development", "false", false)]
    [InlineData("Production", "true", true)]
    [InlineData("Production", "True", true)]
    public void A_switch_that_is_set_counts(string environment, string value, bool trusts)
    {
        using var app = RuleHost.Build(environment, new()
        {
            ["SESSION_SIGNING_KEY"] = Key,
            ["Auth:AllowAnonymousWallets"] = value,
            ["Auth:AllowUnprovenSessions"] = value,
        });
        var options = app.Services.GetRequiredService<IOptions<AuthOptions>>().Value;

        options.AllowAnonymousWallets.ShouldBe(trusts);
        options.AllowUnprovenSessions.ShouldBe(trusts);
    }

    [Theory]
    [InlineData("Production", "SESSION_SIGNING_KEY", null, "SESSION_SIGNING_KEY must be set")]
    [InlineData("Production", "SESSION_SIGNING_KEY", "", "SESSION_SIGNING_KEY must be set")]
    [InlineData("Production", "SESSION_SIGNING_KEY", TooShort, "at least 64 characters")]
    [InlineData("Development", "SESSION_SIGNING_KEY", "short", "at least 64 characters")]
    [InlineData("Production", "Auth:AllowUnprovenSessions", "yes", "Auth:AllowUnprovenSessions must be true or false, not 'yes'")]
    [InlineData("Production", "Auth:AllowUnprovenSessions", "", "Auth:AllowUnprovenSessions must be true or false, not ''")]
    [InlineData("Development", "Auth:AllowAnonymousWallets", "1", "Auth:AllowAnonymousWallets must be true or false, not '1'")]
    [InlineData("Production", "Auth:AdminWallet", "0x52908400098527886E0F7030069857D2E416", "Auth:AdminWallet is not a Solana address")]
    [InlineData("Production", "Privy:AppId", "an-app", "PRIVY_APP_SECRET must be set")]
    public async Task A_setting_that_is_not_clear_keeps_the_host_from_starting(
        string environment, string name, string? value, string sentence)
    {
        await using var app = RuleHost.Build(environment, new()
        {
            ["ConnectionStrings:neptu"] = "Host=127.0.0.1;Port=9", ["ConnectionStrings:cache"] = "127.0.0.1:9",
            ["SESSION_SIGNING_KEY"] = Key,
            [name] = value,
        });

        var refusal = await Should.ThrowAsync<OptionsValidationException>(() => app.StartAsync(TestContext.Current.CancellationToken));
        refusal.Message.ShouldContain(sentence);
    }

    [Theory]
    [InlineData("Privy:ApiUrl", "http://privy.example")]
    [InlineData("Privy:JwksUrl", "ftp://privy.example/keys")]
    [InlineData("Privy:JwksUrl", "/keys")]
    public async Task Privy_is_called_over_https_only(string name, string value)
    {
        await using var app = RuleHost.Build("Production", new()
        {
            ["ConnectionStrings:neptu"] = "Host=127.0.0.1;Port=9", ["ConnectionStrings:cache"] = "127.0.0.1:9",
            ["SESSION_SIGNING_KEY"] = Key,
            ["Privy:AppId"] = "an-app",
            ["PRIVY_APP_SECRET"] = "a secret",
            [name] = value,
        });

        await Should.ThrowAsync<OptionsValidationException>(() => app.StartAsync(TestContext.Current.CancellationToken));
    }
}
