namespace Neptu.Wariga.HolyDays;

/// <summary>What a day is, and what comes after it.</summary>
/// <param name="Date">The day.</param>
/// <param name="Today">The holy days on it.</param>
/// <param name="Coming">The holy days after it, the nearest first.</param>
public sealed record HolyDayOutlook(DateOnly Date, HolyDaySet Today, IReadOnlyList<ComingHolyDay> Coming);

/// <summary>A holy day that is still to come.</summary>
/// <param name="Day">The holy day.</param>
/// <param name="Date">Its date.</param>
/// <param name="DaysToGo">The days until then, 1 or more.</param>
public readonly record struct ComingHolyDay(HolyDay Day, DateOnly Date, int DaysToGo);
