using System.Text;
using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Unit.Words;

public sealed partial class LanguageFileTests
{
    private static readonly Encoding StrictUtf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);

    [Theory]
    [MemberData(nameof(LanguageFile.Translations), MemberType = typeof(LanguageFile))]
    public void Every_language_has_the_keys_of_English_in_the_same_order(string code) =>
        LanguageFile.Read(code).Entries.Select(entry => entry.Path).ShouldBe(LanguageFile.English.Entries.Select(entry => entry.Path));

    [Theory]
    [MemberData(nameof(LanguageFile.Codes), MemberType = typeof(LanguageFile))]
    public void No_value_is_empty_or_has_stray_space(string code)
    {
        foreach (var (path, value) in LanguageFile.Read(code).Entries)
        {
            value.ShouldNotBeNullOrWhiteSpace(path);
            value.ShouldBe(value.Trim(), path);
            value.ShouldNotContain("  ", customMessage: path);
            value.ShouldNotContain('\n', path);
        }
    }

    [Theory]
    [MemberData(nameof(LanguageFile.Codes), MemberType = typeof(LanguageFile))]
    public void Files_are_readable_UTF_8(string code)
    {
        var text = StrictUtf8.GetString(LanguageFile.Bytes(code));

        text.ShouldStartWith("{\n");
        text.ShouldEndWith("}\n");
        text.ShouldNotContain("\\u");
        text.ShouldNotContain('\r');
    }

    [Theory]
    [MemberData(nameof(LanguageFile.Translations), MemberType = typeof(LanguageFile))]
    public void Places_in_braces_are_those_of_English(string code)
    {
        var file = LanguageFile.Read(code);
        foreach (var (path, english) in LanguageFile.English.Entries) PlacesIn(file[path]).ShouldBe(PlacesIn(english), path);
    }

    [Theory]
    [MemberData(nameof(LanguageFile.Codes), MemberType = typeof(LanguageFile))]
    public void Braces_hold_nothing_but_places(string code)
    {
        foreach (var (path, value) in LanguageFile.Read(code).Entries)
            Place.Replace(value, "").ShouldNotContain(c => c == '{' || c == '}', path);
    }

    [Theory]
    [MemberData(nameof(LanguageFile.Codes), MemberType = typeof(LanguageFile))]
    public void What_is_told_apart_has_names_of_its_own(string code)
    {
        var file = LanguageFile.Read(code);
        var lists = file.Entries
            .Where(entry => entry.Path.StartsWith("calendar/names/", StringComparison.Ordinal) || Outcome.IsMatch(entry.Path))
            .GroupBy(entry => entry.Path[..entry.Path.TrimEnd("/name").LastIndexOf('/')]);
        foreach (var list in lists)
            list.Select(entry => entry.Value).ShouldBeUnique($"{code}: {list.Key}");
    }

    [Theory]
    [MemberData(nameof(LanguageFile.Translations), MemberType = typeof(LanguageFile))]
    public void A_Balinese_name_is_spelled_alike_throughout_a_language(string code)
    {
        var file = LanguageFile.Read(code);
        var spellings = LanguageFile.English.Entries
            .Where(entry => SameWords.IsProperName(entry.Path) && !SameWords.IsNamedAsDay(entry.Path))
            .GroupBy(entry => entry.Value, entry => file[entry.Path]);
        foreach (var name in spellings) name.Distinct().Count().ShouldBe(1, $"{code}: {name.Key}");
    }

    private static string[] PlacesIn(string value) => [.. Place.Matches(value).Select(match => match.Value).Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"\{[a-z]+\}")]
    private static partial Regex Place { get; }

    [GeneratedRegex("/values/[^/]+/name$")]
    private static partial Regex Outcome { get; }
}
