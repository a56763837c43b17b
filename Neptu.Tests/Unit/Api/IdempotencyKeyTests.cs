using Microsoft.Extensions.Primitives;
using Neptu.Api.Idempotency;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Unit.Api;

public sealed class IdempotencyKeyTests
{
    [Theory]
    [InlineData("\"8e03978e-40d5-43e8-bc93-6894a57f9324\"", "8e03978e-40d5-43e8-bc93-6894a57f9324")]
    [InlineData("8e03978e-40d5-43e8-bc93-6894a57f9324", "8e03978e-40d5-43e8-bc93-6894a57f9324")]
    [InlineData("  \"a key, in quotes\" ", "a key, in quotes")]
    [InlineData("\"a \\\"key\\\" \\\\\"", "a \"key\" \\")]
    [InlineData("k", "k")]
    public void A_key_is_a_string_in_quotes_or_without(string header, string expected)
    {
        IdempotencyKey.TryRead(header, out var key).ShouldBeTrue();
        key.ShouldBe(expected);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("\"")]
    [InlineData("\"\"")]
    [InlineData("\"a\\\"")]
    [InlineData("\"a\\b\"")]
    [InlineData("\"a\"b\"")]
    [InlineData("\"a\";b=1")]
    [InlineData("a b")]
    [InlineData("a,b")]
    [InlineData("clé")]
    [InlineData("\"clé\"")]
    [InlineData("a\tb")]
    [InlineData("a\\b")]
    public void Anything_else_is_none(string header) => IdempotencyKey.TryRead(header, out _).ShouldBeFalse();

    [Theory]
    [InlineData(255, true)]
    [InlineData(256, false)]
    public void A_key_has_an_end(int length, bool isKey)
    {
        var text = new string('k', length);
        IdempotencyKey.TryRead(text, out _).ShouldBe(isKey);
        IdempotencyKey.TryRead($"\"{text}\"", out _).ShouldBe(isKey);
    }

    [Fact]
    public void Two_keys_are_none() => IdempotencyKey.TryRead(new StringValues(["a", "a"]), out _).ShouldBeFalse();
}
