using System.Text;
using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Unit.Words;

public sealed partial class TranslationTests
{
    private static readonly Encoding Utf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);
    private static readonly Encoding WesternEuropean = Strict(1252);

    // The standard character set of each language. That of Chinese, GB 2312, has simplified characters only;
    // that of Japanese has few of them, so one language's text in another's file is noticed.
    private static Encoding CharacterSet(string code) => code switch
    {
        "ru" => Strict(1251),
        "ja" => Strict(932),
        "ko" => Strict(949),
        "zh" => Strict(20936),
        _ => WesternEuropean,
    };

    private static Regex LettersNotOf(string code) => code switch
    {
        "ru" => NotCyrillic,
        "ja" => NotKanaOrKanji,
        "ko" => NotHangul,
        "zh" => NotHanzi,
        _ => NotLatin,
    };

    [Theory]
    [MemberData(nameof(LanguageFile.Translations), MemberType = typeof(LanguageFile))]
    public void Nothing_is_left_in_English_but_names_and_the_words_listed(string code)
    {
        var file = LanguageFile.Read(code);
        var same = LanguageFile.English.Entries
            .Where(entry => file[entry.Path] == entry.Value)
            .Where(entry => !(SameWords.IsLatinScript(code) && SameWords.IsProperName(entry.Path)));

        // Both ways, so that the list does not keep words that are no longer the same.
        same.Select(entry => entry.Value).Distinct().ShouldBe(SameWords.In(code), ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(LanguageFile.Codes), MemberType = typeof(LanguageFile))]
    public void Every_value_is_written_in_the_script_of_its_language(string code)
    {
        foreach (var (path, value) in LanguageFile.Read(code).Entries)
        {
            var words = NotTranslated.Replace(value, "");
            words.Any(char.IsLetter).ShouldBeTrue($"{code}: {path}: {value}");
            LettersNotOf(code).IsMatch(words).ShouldBeFalse($"{code}: {path}: {value}");
        }
    }

    [Theory]
    [MemberData(nameof(LanguageFile.Codes), MemberType = typeof(LanguageFile))]
    public void Every_character_belongs_to_the_character_set_of_its_language(string code)
    {
        var characters = CharacterSet(code);
        foreach (var (path, value) in LanguageFile.Read(code).Entries)
            Should.NotThrow(() => characters.GetByteCount(value), $"{code}: {path}: {value}");
    }

    [Theory]
    [MemberData(nameof(LanguageFile.Codes), MemberType = typeof(LanguageFile))]
    public void No_value_was_decoded_wrongly(string code)
    {
        foreach (var (path, value) in LanguageFile.Read(code).Entries)
            IsMojibake(value).ShouldBeFalse($"{code}: {path}: {value}");
    }

    [Fact]
    public void Wrongly_decoded_text_is_recognised() => IsMojibake("LumiÃ¨re").ShouldBeTrue();

    [Fact]
    public void Japanese_sentences_have_kana()
    {
        var sentences = LanguageFile.Read("ja").Entries.Where(entry => entry.Value.EndsWith('。') && entry.Value.Length > 6);

        foreach (var (path, value) in sentences) Hiragana.IsMatch(value).ShouldBeTrue($"{path}: {value}");
    }

    // UTF-8 read as Windows-1252: read back, it is well-formed UTF-8 again, which other text with accents is not.
    private static bool IsMojibake(string value)
    {
        try
        {
            return Utf8.GetString(WesternEuropean.GetBytes(value)) != value;
        }
        catch (Exception exception) when (exception is EncoderFallbackException or DecoderFallbackException)
        {
            return false;
        }
    }

    private static Encoding Strict(int codePage) =>
        CodePagesEncodingProvider.Instance.GetEncoding(codePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
            .ShouldNotBeNull();

    // Places in braces and the project's name.
    [GeneratedRegex(@"\{[a-z]+\}|Neptu")]
    private static partial Regex NotTranslated { get; }

    [GeneratedRegex(@"[\p{L}-[\p{IsBasicLatin}\p{IsLatin-1Supplement}œ]]")]
    private static partial Regex NotLatin { get; }

    [GeneratedRegex(@"[\p{L}-[\p{IsCyrillic}]]")]
    private static partial Regex NotCyrillic { get; }

    [GeneratedRegex(@"[\p{L}-[\p{IsHiragana}\p{IsKatakana}\p{IsCJKUnifiedIdeographs}々]]")]
    private static partial Regex NotKanaOrKanji { get; }

    [GeneratedRegex(@"[\p{L}-[\p{IsHangulSyllables}]]")]
    private static partial Regex NotHangul { get; }

    [GeneratedRegex(@"[\p{L}-[\p{IsCJKUnifiedIdeographs}]]")]
    private static partial Regex NotHanzi { get; }

    [GeneratedRegex(@"\p{IsHiragana}")]
    private static partial Regex Hiragana { get; }
}
