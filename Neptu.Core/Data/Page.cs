namespace Neptu.Core.Data;

/// <summary>Some items of a list, in its order.</summary>
/// <param name="Items">Those asked for.</param>
/// <param name="Total">How many the list has.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, int Total);
