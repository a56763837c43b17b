using Neptu.Core.Words;
using Neptu.Wariga.Pawukon;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Unit.Words;

public sealed class PhrasebookTests
{
    [Theory]
    [InlineData("en", "en")]
    [InlineData("EN", "en")]
    [InlineData("pt-BR", "pt")]
    [InlineData("PT_br", "pt")]
    [InlineData("zh-CN", "zh")]
    [InlineData("zh-Hans-SG", "zh")]
    [InlineData("id", "id")]
    public void A_language_is_found_by_its_code_in_any_case_and_with_a_region(string tag, string code)
    {
        Phrasebook.TryFor(tag, out var words).ShouldBeTrue();

        words.Code.ShouldBe(code);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("e")]
    [InlineData("eng")]
    [InlineData("ban")]
    [InlineData("-en")]
    [InlineData(" en")]
    public void Other_tags_have_no_words(string? tag)
    {
        Phrasebook.TryFor(tag, out var words).ShouldBeFalse();

        words.ShouldBeNull();
    }

    [Fact]
    public void A_language_is_read_once()
    {
        Phrasebook.TryFor("fr", out var first).ShouldBeTrue();
        Phrasebook.TryFor("fr-CA", out var second).ShouldBeTrue();

        second.ShouldBeSameAs(first);
        Phrasebook.English.Code.ShouldBe("en");
    }

    [Fact]
    public void Ten_languages_call_themselves_by_ten_names()
    {
        Phrasebook.Languages.Select(code => For(code).Language).ShouldBe(
        [
            "English", "Bahasa Indonesia", "Français", "Deutsch", "Español", "Português", "Русский", "日本語", "한국어", "简体中文",
        ]);
    }

    [Fact]
    public void Every_section_is_within_reach()
    {
        var words = For("de");

        words.HolyDay("nyepi").Text.ShouldNotBeNull().ShouldStartWith("Der Tag der Stille");
        words.Field("cipta").Name.ShouldBe("Denken");
        words.Reading("cipta", "TRUST").Name.ShouldBe("Vertrauen");
        words.Rule("jatukarma").Name.ShouldBe("Jatukarma");
        words.Category("mitra").Name.ShouldBe("Mitra");
        words.Score("overall").ShouldBe("Insgesamt");
        words.Standing("convention").Name.ShouldBe("Festlegung des Projekts");
        words.Omen("mixed").ShouldBe("Gemischt");
        words.MatchLabel("together").ShouldBe("Zusammen");
        words.Card("fourTraits").ShouldBe("Vier Eigenschaften");
        words.Ics("holyDays").ShouldBe("Balinesische Feiertage");
        words.Calendar.Weekday(DayOfWeek.Sunday).ShouldBe("Sonntag");
        words.Calendar.Sasih("Kadasa").ShouldBe("Kadasa");
        words.Calendar.Paksa("Penanggal").ShouldBe("Penanggal");
        words.Calendar.Term("wuku").Name.ShouldBe("Wuku");
        words.Calendar.Certainty("disputed").Name.ShouldBe("Umstritten");
        words.Calendar.Kind("lunar").ShouldBe("Vom Mond bestimmt");
        words.Calendar.Label("today").ShouldBe("Heute");
    }

    [Fact]
    public void Days_of_readings_are_named_as_the_calendar_names_them()
    {
        var words = For("ru");

        words.Reading("sapta_wara", "SUNDAY").ShouldBe(new Phrase("воскресенье"));
        words.Reading("panca_wara", "PAHING").Name.ShouldBe(words.Calendar.Name(Pancawara.Paing));
        words.Reading("sad_wara", "ARIYANG").Name.ShouldBe(words.Calendar.Name(Sadwara.Aryang));
        words.Reading("wuku", "PERANGBAKAT").Name.ShouldBe(words.Calendar.Name(Wuku.Prangbakat));
    }

    [Fact]
    public void An_outcome_is_found_by_the_engines_key_and_by_its_end()
    {
        var words = For("fr");

        words.Match("jatukarma", "jatukarma.sri").ShouldBe(words.Match("jatukarma", "sri"));
        words.Match("jatukarma", "sri").ShouldNotBe(words.Match("couple-by-four", "sri"));
    }

    [Fact]
    public void A_missing_key_is_named_with_its_path_and_language()
    {
        var words = For("ja");

        ShouldName("holyDays.easter in ja.json", () => words.HolyDay("easter"));
        ShouldName("readings.cipta.values.HUNGER in ja.json", () => words.Reading("cipta", "HUNGER"));
        ShouldName("readings.hunger in ja.json", () => words.Reading("hunger", "TRUST"));
        ShouldName("readings.wuku.values.NOWEEK in ja.json", () => words.Reading("wuku", "NOWEEK"));
        ShouldName("readings.sapta_wara.values.3 in ja.json", () => words.Reading("sapta_wara", "3"));
        ShouldName("matches.rules.jatukarma.values.guru in ja.json", () => words.Match("jatukarma", "guru"));
        ShouldName("calendar.names.sasih.May in ja.json", () => words.Calendar.Sasih("May"));
        ShouldName("calendar.names.ekawara. in ja.json", () => words.Calendar.Name(Ekawara.None));
        ShouldName("card.price in ja.json", () => words.Card("price"));
    }

    [Fact]
    public void Places_in_braces_are_filled()
    {
        var label = For("ja").Calendar.Label("otonanNumber");

        label.With("n", 1234).ShouldBe("1234回目のオトナン");
        For("en").Card("bornOn").With("day", "Buda Kliwon").ShouldBe("Born on Buda Kliwon");
        Should.Throw<ArgumentException>(() => label.With("day", "x")).Message.ShouldContain("{day}");
    }

    private static void ShouldName(string path, Func<object> look) =>
        Should.Throw<KeyNotFoundException>(look).Message.ShouldContain(path);

    private static Phrasebook For(string code) => Phrasebook.TryFor(code, out var words) ? words : throw new ArgumentException(code);
}
