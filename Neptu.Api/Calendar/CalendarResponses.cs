namespace Neptu.Api.Calendar;

/// <summary>One day.</summary>
internal sealed record CalendarDayResponse(CalendarDay Day) : SuccessResponse;

/// <summary>Consecutive days, both ends included.</summary>
internal sealed record CalendarDaysResponse(DateOnly From, DateOnly To, int Count, IReadOnlyList<CalendarDay> Days) : SuccessResponse;
