using System.Text.Json;

namespace Neptu.Core.Persons;

/// <summary>How many people of which kind there are; the last three as JSON objects that name only what occurs.</summary>
/// <param name="Total">People.</param>
/// <param name="WithWukuData">Those whose birthday has been read.</param>
/// <param name="ByStatus">By <see cref="PersonStatus"/>.</param>
/// <param name="BySource">By <see cref="PersonSources"/>.</param>
/// <param name="ByCategory">By <see cref="PersonCategories"/>; a person may have several.</param>
public sealed record PersonTotals(int Total, int WithWukuData, string ByStatus, string BySource, string ByCategory)
{
    /// <summary>One of the JSON objects, with zero for what does not occur.</summary>
    public static IReadOnlyDictionary<string, int> Counts(string json, IReadOnlyList<string> codes)
    {
        var counts = JsonSerializer.Deserialize<Dictionary<string, int>>(json)!;
        return codes.ToDictionary(code => code, counts.GetValueOrDefault);
    }
}
