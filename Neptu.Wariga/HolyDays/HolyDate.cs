namespace Neptu.Wariga.HolyDays;

/// <summary>A date and the holy days that fall on it.</summary>
/// <param name="Date">The civil date.</param>
/// <param name="Days">Its holy days.</param>
public readonly record struct HolyDate(DateOnly Date, HolyDaySet Days);
