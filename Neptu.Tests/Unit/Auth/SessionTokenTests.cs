using System.Text;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Neptu.Core.Auth;
using Neptu.Core.Auth.Sessions;
using Neptu.Tests.Support;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Unit.Auth;

public sealed class SessionTokenTests
{
    private static readonly string Key = new('k', SessionOptions.ShortestKey);

    private readonly TestClock _time = new();
    private readonly Caller _caller = new(Guid.NewGuid(), Wallets.New(), "developer", Proof.Unproven);

    [Fact]
    public async Task A_token_says_who_the_caller_is() => (await ReadAsync(Tokens(Key).Issue(_caller))).ShouldBe(_caller);

    [Fact]
    public async Task A_token_of_another_key_says_nothing() =>
        (await ReadAsync(Tokens(new('x', SessionOptions.ShortestKey)).Issue(_caller))).ShouldBeNull();

    [Theory]
    [InlineData("at+jwt", "neptu", "neptu-api", SecurityAlgorithms.HmacSha256, 900, true)]
    [InlineData("JWT", "neptu", "neptu-api", SecurityAlgorithms.HmacSha256, 900, false)]
    [InlineData("at+jwt", "another", "neptu-api", SecurityAlgorithms.HmacSha256, 900, false)]
    [InlineData("at+jwt", "neptu", "another", SecurityAlgorithms.HmacSha256, 900, false)]
    [InlineData("at+jwt", "neptu", "neptu-api", SecurityAlgorithms.HmacSha512, 900, false)]
    [InlineData("at+jwt", "neptu", "neptu-api", SecurityAlgorithms.HmacSha256, 0, false)]
    [InlineData("at+jwt", "neptu", "neptu-api", SecurityAlgorithms.HmacSha256, null, false)]
    public async Task A_token_of_our_key_must_be_an_access_token_of_ours(
        string type, string issuer, string audience, string algorithm, int? seconds, bool isGood)
    {
        var now = _time.GetUtcNow().UtcDateTime;
        var token = new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            TokenType = type,
            Issuer = issuer,
            Audience = audience,
            Expires = seconds is { } left ? now.AddSeconds(left) : null,
            SigningCredentials = new(new SymmetricSecurityKey(Encoding.UTF8.GetBytes(Key)), algorithm),
            Claims = new Dictionary<string, object>
            {
                ["sub"] = _caller.UserId.ToString(),
                ["wal"] = _caller.Wallet,
                ["role"] = _caller.Role,
                ["proof"] = nameof(Proof.Unproven),
            },
        });

        (await ReadAsync(token) == _caller).ShouldBe(isGood);
    }

    [Fact]
    public void A_caller_and_a_session_do_not_print_what_they_hold()
    {
        _caller.ToString().ShouldNotContain(_caller.Wallet);
        _caller.ToString().ShouldNotContain(_caller.UserId.ToString());
        new OpenSession(null!, "access", "refresh").ToString().ShouldBe("OpenSession");
    }

    private SessionTokens Tokens(string key) => new(Options.Create(new SessionOptions { SigningKey = key }), _time);

    private Task<Caller?> ReadAsync(string text)
    {
        CompactToken.TryRead(text, out var token).ShouldBeTrue();
        return Tokens(Key).ReadAsync(token);
    }
}
