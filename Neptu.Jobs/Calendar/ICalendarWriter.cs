namespace Neptu.Jobs.Calendar;

/// <summary>Prints days as they come, without keeping them.</summary>
internal interface ICalendarWriter : IAsyncDisposable
{
    /// <summary>Prints a day.</summary>
    void Write(in CalendarLine line);
}
