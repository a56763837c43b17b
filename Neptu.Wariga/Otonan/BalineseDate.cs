namespace Neptu.Wariga.Otonan;

/// <summary>The Balinese day, which begins at sunrise and bears the name of the civil day on which it begins.</summary>
public static class BalineseDate
{
    /// <summary>
    /// The sunrise assumed unless another is given: 06:00 in Bali (WITA, UTC+8). Over the year the sun rises there
    /// between about 05:50 and 06:35, so for a birth in that time give the sunrise of the day.
    /// </summary>
    public static readonly TimeOnly Sunrise = new(6, 0);

    /// <summary>The Balinese day of a moment: the civil date, or the date before when it is not yet sunrise.</summary>
    /// <param name="date">The civil date, where the moment was.</param>
    /// <param name="time">The time of day there; when it is not known, the civil date is taken.</param>
    /// <param name="sunrise">The time of sunrise there; <see cref="Sunrise"/> when left out. From it on, the new day has begun.</param>
    /// <exception cref="ArgumentOutOfRangeException">The day would be before 0001-01-01.</exception>
    public static DateOnly Of(DateOnly date, TimeOnly? time = null, TimeOnly? sunrise = null)
    {
        if (time is not { } moment || moment >= (sunrise ?? Sunrise)) return date;
        if (date == DateOnly.MinValue)
            throw new ArgumentOutOfRangeException(nameof(date), date, "The day before 0001-01-01 cannot be told.");
        return date.AddDays(-1);
    }
}
