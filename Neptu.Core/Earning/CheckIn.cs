namespace Neptu.Core.Earning;

/// <summary>A person came by on a day; once a day, because that is the table's key.</summary>
public sealed class CheckIn
{
    /// <summary>Who came by.</summary>
    public required Guid UserId { get; init; }

    /// <summary>Bali's day.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The moment of that day.</summary>
    public required DateTimeOffset CreatedAt { get; init; }
}
