using System.Collections.Frozen;

namespace Neptu.Core.Words;

/// <summary>One section of a language file, looked up by key.</summary>
internal sealed class WordList<T>(string code, string path, IEnumerable<KeyValuePair<string, T>>? words)
{
    private readonly FrozenDictionary<string, T> _words = (words ?? []).ToFrozenDictionary();

    /// <exception cref="KeyNotFoundException">There is no such key; the message gives its path and the language.</exception>
    public T this[string key] =>
        _words.TryGetValue(key, out var found) ? found : throw new KeyNotFoundException($"No words for {path}.{key} in {code}.json.");
}
