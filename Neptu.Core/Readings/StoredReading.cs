namespace Neptu.Core.Readings;

/// <summary>A reading somebody asked for. Asked again, it is the same row.</summary>
public sealed class StoredReading
{
    /// <summary>UUID version 7.</summary>
    public required Guid Id { get; init; }

    /// <summary>Who asked.</summary>
    public required Guid UserId { get; init; }

    /// <summary>One of <see cref="ReadingTypes"/>.</summary>
    public required string Type { get; init; }

    /// <summary>The day the reading is of; for a potensi reading, the birth date.</summary>
    public required DateOnly TargetDate { get; init; }

    /// <summary>The birth date it was read for.</summary>
    public required DateOnly BirthDate { get; init; }

    /// <summary>The second birth date of a compatibility reading.</summary>
    public DateOnly? SecondBirthDate { get; init; }

    /// <summary>The version of the convention that it was read by.</summary>
    public required int Convention { get; init; }

    /// <summary>The reading as JSON, in the contract's shape.</summary>
    public required string ReadingData { get; init; }

    /// <summary>The payment it was unlocked by.</summary>
    public string? TxSignature { get; init; }

    /// <summary>When it was first asked for.</summary>
    public required DateTimeOffset CreatedAt { get; init; }
}
