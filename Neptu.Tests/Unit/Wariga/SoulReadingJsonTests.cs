using System.Text.Json;
using Neptu.Wariga.Pawukon;
using Neptu.Wariga.Soul;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Unit.Wariga;

/// <summary>The JSON of a reading, which clients already know.</summary>
public sealed class SoulReadingJsonTests
{
    private static readonly DateOnly Birth = new(1990, 5, 15);
    private static readonly DateOnly Day = new(2026, 2, 12);

    // Each field of a reading, and what it holds: s a string, n a number, or the fields of an object.
    private static readonly Dictionary<string, string> Common = new()
    {
        ["date"] = "s",
        ["sapta_wara"] = "gender:s name:s urip:n value:n",
        ["panca_wara"] = "gender:s name:s urip:n value:n",
        ["sad_wara"] = "gender:s name:s urip:n value:n",
        ["wuku"] = "name:s urip:n value:n",
        ["total_urip"] = "n",
        ["c24_urip"] = "n",
        ["full_urip"] = "n",
        ["dasa_aksara"] = "name:s value:n",
        ["panca_brahma"] = "name:s value:n",
        ["panca_tirta"] = "name:s value:n",
        ["frekuensi"] = "name:s value:n",
        ["gender_pattern"] = "s",
        ["biner"] = "n",
        ["dualitas"] = "s",
        ["siklus"] = "name:s value:n",
        ["kanda_pat"] = "name:s value:n",
        ["cipta"] = "name:s value:n",
        ["rasa"] = "name:s value:n",
        ["karsa"] = "name:s value:n",
        ["tindakan"] = "name:s value:n",
        ["afirmasi"] = "name:s pattern:s",
        ["convention"] = "n",
    };

    [Fact]
    public void A_potensi_has_exactly_the_fields_of_the_contract() =>
        Shape(Json(SoulReading.Potensi(Birth))).ShouldBe(With("lahir_untuk"), ignoreOrder: true);

    [Fact]
    public void A_peluang_has_exactly_the_fields_of_the_contract() =>
        Shape(Json(SoulReading.Peluang(Day, Birth))).ShouldBe(With("diberi_hak_untuk"), ignoreOrder: true);

    [Fact]
    public void A_full_reading_holds_both()
    {
        var json = JsonSerializer.SerializeToElement(SoulReading.Full(Birth, Day), WarigaJsonContext.Default.FullReading);

        json.EnumerateObject().Select(p => p.Name).ShouldBe(["potensi", "peluang"]);
        Shape(json.GetProperty("potensi")).ShouldBe(With("lahir_untuk"), ignoreOrder: true);
        Shape(json.GetProperty("peluang")).ShouldBe(With("diberi_hak_untuk"), ignoreOrder: true);
    }

    [Fact]
    public void The_date_is_written_as_year_month_day_and_the_convention_as_1()
    {
        var json = Json(SoulReading.Potensi(new DateOnly(987, 6, 5)));

        json.GetProperty("date").GetString().ShouldBe("0987-06-05");
        json.GetProperty("convention").GetInt32().ShouldBe(1);
    }

    [Fact]
    public void No_text_is_empty_on_any_day_of_the_cycle()
    {
        for (var i = 0; i < PawukonDay.CycleLength; i++)
        {
            Texts(Json(SoulReading.Potensi(Birth.AddDays(i)))).ShouldAllBe(text => text.Trim().Length > 0);
            Texts(Json(SoulReading.Peluang(Birth.AddDays(i), Birth))).ShouldAllBe(text => text.Trim().Length > 0);
        }
    }

    [Fact]
    public void Names_and_descriptions_are_upper_case_tokens()
    {
        for (var i = 0; i < PawukonDay.CycleLength; i++)
            Texts(Json(SoulReading.Potensi(Birth.AddDays(i)))).Skip(1).ShouldAllBe(text => !text.Any(char.IsLower));
    }

    [Fact]
    public void A_reading_survives_being_stored()
    {
        var full = SoulReading.Full(Birth, Day);
        var json = JsonSerializer.Serialize(full, WarigaJsonContext.Default.FullReading);

        JsonSerializer.Deserialize(json, WarigaJsonContext.Default.FullReading).ShouldBe(full);
    }

    [Fact]
    public void A_stored_reading_that_lacks_a_field_is_refused() =>
        Should.Throw<JsonException>(() =>
            JsonSerializer.Deserialize("""{"date":"1990-05-15"}""", WarigaJsonContext.Default.Potensi));

    [Fact]
    public void A_host_that_serializes_by_web_defaults_writes_the_same()
    {
        var full = SoulReading.Full(Birth, Day);

        JsonSerializer.Serialize(full, JsonSerializerOptions.Web)
            .ShouldBe(JsonSerializer.Serialize(full, WarigaJsonContext.Default.FullReading));
    }

    private static JsonElement Json(Potensi reading) =>
        JsonSerializer.SerializeToElement(reading, WarigaJsonContext.Default.Potensi);

    private static JsonElement Json(Peluang reading) =>
        JsonSerializer.SerializeToElement(reading, WarigaJsonContext.Default.Peluang);

    private static Dictionary<string, string> With(string purpose) =>
        new(Common) { [purpose] = "description:s name:s" };

    private static Dictionary<string, string> Shape(JsonElement reading) =>
        reading.EnumerateObject().ToDictionary(p => p.Name, p => KindOf(p.Value));

    private static string KindOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => "s",
        JsonValueKind.Number => "n",
        JsonValueKind.Object => string.Join(
            ' ', value.EnumerateObject().OrderBy(p => p.Name, StringComparer.Ordinal).Select(p => $"{p.Name}:{KindOf(p.Value)}")),
        var other => other.ToString(),
    };

    private static IEnumerable<string> Texts(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => [value.GetString()!],
        JsonValueKind.Object => value.EnumerateObject().SelectMany(p => Texts(p.Value)),
        _ => [],
    };
}
