using Microsoft.Extensions.Options;
using Neptu.Tests.Integration.Auth;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Integration.Limits;

/// <summary>Settings that make no sense keep a host from starting, and say so.</summary>
public sealed class SettingTests
{
    [Theory]
    [InlineData("Limits:Address:Quota", "-1", "Limits:address:Quota must be 0, for no limit, to 1000000, not -1")]
    [InlineData("Limits:Payments:Quota", "1000001", "Limits:payments:Quota must be 0")]
    [InlineData("Limits:SignIn:Window", "00:00:00.5", "Limits:signin:Window must be 00:00:01 to 1.00:00:00")]
    [InlineData("Limits:Person:Window", "2.00:00:00", "Limits:person:Window must be")]
    [InlineData("Limits:ForwardLimit", "-1", "Limits:ForwardLimit must be 0 to 8, not -1")]
    [InlineData("Limits:TrustedProxies", "the ingress", "Limits:TrustedProxies must be addresses or networks")]
    [InlineData("Cors:Origins", "http://neptu.example", "Cors:Origins must be origins")]
    [InlineData("Cors:Origins", "https://neptu.example, https://localhost:3001", "not 'https://localhost:3001'")]
    [InlineData("Cors:Origins", "https://neptu.example/", "not 'https://neptu.example/'")]
    [InlineData("Cors:Origins", "*", "not '*'")]
    public async Task A_setting_that_makes_no_sense_is_refused(string name, string value, string sentence)
    {
        await using var app = RuleHost.Build("Production", new()
        {
            ["ConnectionStrings:neptu"] = "Host=127.0.0.1;Port=9",
            ["ConnectionStrings:cache"] = "127.0.0.1:1,connectTimeout=1",
            ["SESSION_SIGNING_KEY"] = new string('k', 64),
            [name] = value,
        });

        var refusal = await Should.ThrowAsync<OptionsValidationException>(() => app.StartAsync(TestContext.Current.CancellationToken));
        refusal.Message.ShouldContain(sentence);
    }
}
