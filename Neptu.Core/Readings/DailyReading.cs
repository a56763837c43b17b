namespace Neptu.Core.Readings;

/// <summary>The reading of a day, the same for everybody.</summary>
public sealed class DailyReading
{
    /// <summary>The civil day.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Always <see cref="ReadingTypes.Peluang"/> so far.</summary>
    public required string Type { get; init; }

    /// <summary>The reading as JSON, in the contract's shape.</summary>
    public required string ReadingData { get; init; }

    /// <summary>When it was written, once.</summary>
    public required DateTimeOffset CreatedAt { get; init; }
}
