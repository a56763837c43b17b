namespace Neptu.Wariga.Soul;

/// <summary>
/// Makes soul readings, for any date from 0001-01-01 to 9999-12-31. The same dates always give equal readings.
/// Dates are Balinese days: a birth before sunrise belongs to the day before.
/// </summary>
public static class SoulReading
{
    /// <summary>The version of the Neptu convention that readings follow.</summary>
    public const int Convention = NeptuConvention1.Version;

    /// <summary>The reading of a birth date.</summary>
    public static Potensi Potensi(DateOnly birth) => new(birth);

    /// <summary>The reading of a day.</summary>
    /// <param name="day">The day read.</param>
    /// <param name="birth">The birth date of the person it is read for; without one the reading is everyone's.</param>
    public static Peluang Peluang(DateOnly day, DateOnly? birth = null) => new(day, birth);

    /// <summary>The reading of a birth date, and of a day for that birth.</summary>
    public static FullReading Full(DateOnly birth, DateOnly day) => new(Potensi(birth), Peluang(day, birth));
}
