namespace Neptu.Api.Calendar.Feeds;

/// <summary>What the description of a route says of its iCalendar file.</summary>
internal static class CalendarFileRoutes
{
    public static RouteHandlerBuilder ProducesCalendarFile(this RouteHandlerBuilder route) =>
        route.Produces<string>(StatusCodes.Status200OK, CalendarFile.MediaType);
}
