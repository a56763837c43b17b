using System.Text.Json.Nodes;
using Json.Schema;
using Neptu.Tests.Support;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Unit.OpenApi;

/// <summary>What the other tests rely on when they hold responses to the OpenAPI document.</summary>
public sealed class StrictSchemasTests
{
    private static readonly StrictSchemas _schemas = new(JsonNode.Parse(
        """
        {"components":{"schemas":{
          "Day":{"type":"object","required":["date"],"properties":{"date":{"type":"string","format":"date"},"next":{"$ref":"#/components/schemas/Day"}}}
        }}}
        """)!.AsObject());

    [Theory]
    [InlineData("""{"$ref":"#/components/schemas/Day"}""", """{"date":"2026-02-28","next":{"date":"2026-03-01"}}""")]
    [InlineData("""{"oneOf":[{"type":"null"},{"$ref":"#/components/schemas/Day"}]}""", "null")]
    [InlineData("""{"type":["null","integer"],"format":"int32","description":"Some"}""", "7")]
    [InlineData("""{"type":"string","format":"date-time"}""", "\"2026-02-28T16:00:00.1234567Z\"")]
    public void Value_that_fits_its_schema_has_no_errors(string schema, string value) => Check(schema, value).ShouldBeEmpty();

    [Theory]
    [InlineData("""{"$ref":"#/components/schemas/Day"}""", "{}")]
    [InlineData("""{"$ref":"#/components/schemas/Day"}""", """{"date":"2026-02-28","next":{"date":"2026-02-29"}}""")]
    [InlineData("""{"$ref":"#/components/schemas/Day"}""", """{"date":"2026-02-28","unknown":1}""")]
    [InlineData("""{"type":"integer"}""", "1.5")]
    [InlineData("""{"type":["null","string"],"enum":["a",null]}""", "\"b\"")]
    [InlineData("""{"type":"array","items":{"type":"integer"},"uniqueItems":true}""", "[1,1]")]
    [InlineData("""{"type":"string","format":"date-time"}""", "\"2026-02-28T16:00:00+08:00\"")]
    [InlineData("""{"type":"string","format":"uuid"}""", "\"1\"")]
    public void Value_that_does_not_fit_its_schema_has_an_error(string schema, string value) => Check(schema, value).ShouldNotBeEmpty();

    [Fact]
    public void Schema_with_an_unknown_keyword_or_format_is_rejected()
    {
        Should.Throw<JsonSchemaException>(() => Check("""{"type":"string","unknown":1}""", "\"a\""));
        Should.Throw<NotSupportedException>(() => Check("""{"type":"string","format":"unknown"}""", "\"a\""));
    }

    private static IReadOnlyList<string> Check(string schema, string value) => _schemas.Check(JsonNode.Parse(value), JsonNode.Parse(schema)!);
}
