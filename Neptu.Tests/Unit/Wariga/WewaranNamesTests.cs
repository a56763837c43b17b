using Neptu.Wariga.Pawukon;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Unit.Wariga;

public sealed class WewaranNamesTests
{
    private delegate bool Parser<T>(ReadOnlySpan<char> text, out T value);

    [Fact]
    public void Every_name_reads_back_as_its_value_in_any_case()
    {
        ShouldReadBack<Dwiwara>(WewaranNames.TryParseDwiwara, x => x.Name());
        ShouldReadBack<Triwara>(WewaranNames.TryParseTriwara, x => x.Name());
        ShouldReadBack<Caturwara>(WewaranNames.TryParseCaturwara, x => x.Name());
        ShouldReadBack<Pancawara>(WewaranNames.TryParsePancawara, x => x.Name());
        ShouldReadBack<Sadwara>(WewaranNames.TryParseSadwara, x => x.Name());
        ShouldReadBack<Saptawara>(WewaranNames.TryParseSaptawara, x => x.Name());
        ShouldReadBack<Astawara>(WewaranNames.TryParseAstawara, x => x.Name());
        ShouldReadBack<Sangawara>(WewaranNames.TryParseSangawara, x => x.Name());
        ShouldReadBack<Dasawara>(WewaranNames.TryParseDasawara, x => x.Name());
        ShouldReadBack<Wuku>(WewaranNames.TryParseWuku, x => x.Name());
        WewaranNames.TryParseEkawara("luang", out var ekawara).ShouldBeTrue();
        ekawara.ShouldBe(Ekawara.Luang);
    }

    [Theory]
    [InlineData("Pahing", Pancawara.Paing)]
    [InlineData("KELIWON", Pancawara.Kliwon)]
    public void Pancawara_variants_are_understood(string text, Pancawara expected) =>
        Read<Pancawara>(WewaranNames.TryParsePancawara, text).ShouldBe(expected);

    [Theory]
    [InlineData("Wurukung", Sadwara.Urukung)]
    [InlineData("ARIYANG", Sadwara.Aryang)]
    public void Sadwara_variants_are_understood(string text, Sadwara expected) =>
        Read<Sadwara>(WewaranNames.TryParseSadwara, text).ShouldBe(expected);

    [Theory]
    [InlineData("Coma", Saptawara.Soma)]
    [InlineData("wrespati", Saptawara.Wraspati)]
    [InlineData(" Budha ", Saptawara.Buda)]
    public void Saptawara_variants_are_understood(string text, Saptawara expected) =>
        Read<Saptawara>(WewaranNames.TryParseSaptawara, text).ShouldBe(expected);

    [Theory]
    [InlineData("Jagur", Sangawara.Jangur)]
    [InlineData("Erengan", Sangawara.Erangan)]
    public void Sangawara_variants_are_understood(string text, Sangawara expected) =>
        Read<Sangawara>(WewaranNames.TryParseSangawara, text).ShouldBe(expected);

    [Fact]
    public void Dasawara_variants_are_understood() =>
        Read<Dasawara>(WewaranNames.TryParseDasawara, "Manu").ShouldBe(Dasawara.Manuh);

    [Theory]
    [InlineData("Dunggulan", Wuku.Dungulan)]
    [InlineData("KELAWU", Wuku.Klawu)]
    [InlineData("Kulawu", Wuku.Klawu)]
    [InlineData("Perangbakat", Wuku.Prangbakat)]
    [InlineData("Kerulut", Wuku.Krulut)]
    public void Wuku_variants_are_understood(string text, Wuku expected) =>
        Read<Wuku>(WewaranNames.TryParseWuku, text).ShouldBe(expected);

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("Sunday")]
    [InlineData("Sint")]
    [InlineData("Sinta Landep")]
    [InlineData("0")]
    public void Anything_else_is_refused(string text)
    {
        WewaranNames.TryParseWuku(text, out _).ShouldBeFalse();
        WewaranNames.TryParseEkawara(text, out _).ShouldBeFalse();
        WewaranNames.TryParseSaptawara(text, out _).ShouldBeFalse();
    }

    private static void ShouldReadBack<T>(Parser<T> parser, Func<T, string> name)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            Read(parser, name(value)).ShouldBe(value);
            Read(parser, name(value).ToUpperInvariant()).ShouldBe(value);
        }
    }

    private static T? Read<T>(Parser<T> parser, string text)
        where T : struct => parser(text, out var value) ? value : null;
}
