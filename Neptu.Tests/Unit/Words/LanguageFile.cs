using System.Text.Json;
using Neptu.Core.Words;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Unit.Words;

/// <summary>A language file as it stands in Neptu.Core, without what <see cref="Phrasebook"/> makes of it.</summary>
internal sealed class LanguageFile
{
    private readonly Dictionary<string, string> _values;

    private LanguageFile(string text)
    {
        Text = text;
        using var document = JsonDocument.Parse(text);
        Entries = [.. Flatten(document.RootElement, "")];
        _values = Entries.ToDictionary(entry => entry.Path, entry => entry.Value, StringComparer.Ordinal);
    }

    public static TheoryData<string> Codes => [.. Phrasebook.Languages];

    public static TheoryData<string> Translations => [.. Phrasebook.Languages.Where(code => code != "en")];

    public static LanguageFile English { get; } = Read("en");

    public string Text { get; }

    /// <summary>Every value with its path, such as holyDays/galungan/name, in the order of the file.</summary>
    public IReadOnlyList<(string Path, string Value)> Entries { get; }

    public string this[string path] => _values[path];

    public static LanguageFile Read(string code)
    {
        using var reader = new StreamReader(Open(code));
        return new(reader.ReadToEnd());
    }

    public static byte[] Bytes(string code)
    {
        using var stream = Open(code);
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    /// <summary>The keys directly below a path, in the order of the file.</summary>
    public IEnumerable<string> Keys(string path) =>
        Entries.Where(entry => entry.Path.StartsWith($"{path}/", StringComparison.Ordinal))
            .Select(entry => entry.Path[(path.Length + 1)..].Split('/')[0])
            .Distinct();

    private static Stream Open(string code) =>
        typeof(Phrasebook).Assembly.GetManifestResourceStream($"Neptu.Core.Words.{code}.json").ShouldNotBeNull();

    // The tokens DEITY/YANG and so on hold the separator of paths, which no other key does.
    private static IEnumerable<(string Path, string Value)> Flatten(JsonElement element, string path) =>
        element.ValueKind == JsonValueKind.Object
            ? element.EnumerateObject().SelectMany(property =>
                Flatten(property.Value, $"{path}{(path == "" ? "" : "/")}{property.Name.Replace('/', '+')}"))
            : [(path, element.GetString().ShouldNotBeNull())];
}
