namespace Neptu.Api.Calendar.Feeds;

/// <summary>An event that lasts a whole day.</summary>
/// <param name="Uid">The same for the same event in every file and language.</param>
/// <param name="Date">The day.</param>
/// <param name="Summary">A few words.</param>
/// <param name="Description">More of them; lines are parted by \n.</param>
/// <param name="Category">What kind of event it is.</param>
internal readonly record struct CalendarEvent(string Uid, DateOnly Date, string Summary, string Description, string Category)
{
    /// <summary>Makes a UID of what is unique within this project.</summary>
    public static string UidOf(string name) => $"{name}@neptu.day";
}
