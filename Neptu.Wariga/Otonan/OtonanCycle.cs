using Neptu.Wariga.Pawukon;

namespace Neptu.Wariga.Otonan;

/// <summary>A person's otonan: the days on which the day of the Pawukon of the birth comes back, every 210 days.</summary>
/// <param name="Birth">The Balinese day of the birth; <see cref="Of"/> finds it from a civil date and a time.</param>
public readonly record struct OtonanCycle(DateOnly Birth)
{
    /// <summary>The key that stands for an otonan beside those of the holy days.</summary>
    public const string Key = "otonan";

    /// <summary>Days from one otonan to the next.</summary>
    public const int Period = PawukonDay.CycleLength;

    /// <summary>The day of the Pawukon that all otonan share with the birth.</summary>
    public PawukonDay Day => PawukonDay.On(Birth);

    /// <summary>The otonan of a birth.</summary>
    /// <param name="birth">The civil date of the birth, where it was.</param>
    /// <param name="time">The time of day there; when it is not known, the civil date is taken.</param>
    /// <param name="sunrise">The time of sunrise there; <see cref="BalineseDate.Sunrise"/> when left out.</param>
    /// <exception cref="ArgumentOutOfRangeException">The Balinese day of the birth would be before 0001-01-01.</exception>
    public static OtonanCycle Of(DateOnly birth, TimeOnly? time = null, TimeOnly? sunrise = null) =>
        new(BalineseDate.Of(birth, time, sunrise));

    /// <summary>The age in otonan: how many there have been, today's included.</summary>
    /// <param name="today">The birth or a day after it.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="today"/> is before the birth.</exception>
    public int Age(DateOnly today)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(today, Birth);
        return (today.DayNumber - Birth.DayNumber) / Period;
    }

    /// <summary>The next otonan, fewer at the end of what a date can say (9999-12-31).</summary>
    /// <param name="from">The first date looked at, which is itself listed if it is an otonan; it may be before the birth.</param>
    /// <param name="count">How many, 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is less than 1.</exception>
    public IReadOnlyList<OtonanDate> Next(DateOnly from, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        var birth = Birth.DayNumber;
        var first = Math.Max(1, ((from.DayNumber - birth) + Period - 1) / Period);
        var last = (DateOnly.MaxValue.DayNumber - birth) / Period;
        return
        [
            .. Enumerable.Range(first, Math.Clamp(last - first + 1, 0, count))
                .Select(number => new OtonanDate(number, DateOnly.FromDayNumber(birth + (number * Period)))),
        ];
    }
}
