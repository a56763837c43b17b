using System.Buffers;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Neptu.Api.Calendar.Feeds;

/// <summary>
/// Writes an iCalendar file (RFC 5545) of all-day events. A hundred lines of our own, because Ical.Net is not to be had
/// from every package feed that this builds on, and one writer for all of them keeps files the same everywhere.
/// </summary>
internal sealed class CalendarFile
{
    public const string MediaType = "text/calendar";

    private const int LineOctets = 75;

    // When what is said in these files was last revised: part of every event, so that files do not change with the clock.
    private const string Revised = "20260101T000000Z";

    private readonly ArrayBufferWriter<byte> _output = new();
    private readonly string _languageParameter;

    /// <param name="name">What the calendar is called.</param>
    /// <param name="description">What is in it.</param>
    /// <param name="language">The language of all texts, an ISO 639-1 code.</param>
    public CalendarFile(string name, string description, string language)
    {
        _languageParameter = $";LANGUAGE={language}";
        Write("BEGIN", "VCALENDAR");
        Write("VERSION", "2.0");
        Write("PRODID", "-//Neptu//Balinese calendar//EN");
        Write("CALSCALE", "GREGORIAN");
        Write("METHOD", "PUBLISH");
        WriteText("NAME", name);
        WriteText("DESCRIPTION", description);
        // What NAME and DESCRIPTION (RFC 7986) were called before; most programs still read these.
        Write("X-WR-CALNAME", Escape(name));
        Write("X-WR-CALDESC", Escape(description));
    }

    /// <summary>Adds an event that lasts a whole day.</summary>
    public void Add(in CalendarEvent day)
    {
        Write("BEGIN", "VEVENT");
        Write("UID", day.Uid);
        Write("DTSTAMP", Revised);
        Write("DTSTART;VALUE=DATE", Written(day.Date));
        // The end is the day after. The last day of all has none, and an event without an end lasts its day.
        if (day.Date < DateOnly.MaxValue) Write("DTEND;VALUE=DATE", Written(day.Date.AddDays(1)));
        WriteText("SUMMARY", day.Summary);
        WriteText("DESCRIPTION", day.Description);
        WriteText("CATEGORIES", day.Category);
        Write("TRANSP", "TRANSPARENT");
        Write("END", "VEVENT");
    }

    /// <summary>Ends the file; nothing can be added after.</summary>
    public FileContentHttpResult ToResult()
    {
        Write("END", "VCALENDAR");
        return TypedResults.Bytes(_output.WrittenSpan.ToArray(), $"{MediaType}; charset=utf-8");
    }

    private static string Written(DateOnly date) => date.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private void WriteText(string name, string text) => Write(name + _languageParameter, Escape(text));

    /// <summary>Section 3.3.11; control characters may not stand in a text at all.</summary>
    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            _ = character switch
            {
                '\\' or ';' or ',' => escaped.Append('\\').Append(character),
                '\n' => escaped.Append("\\n"),
                _ when char.IsControl(character) && character != '\t' => escaped,
                _ => escaped.Append(character),
            };
        }

        return escaped.ToString();
    }

    /// <summary>Section 3.1: a line longer than 75 octets goes on after a line break and a space, here never within a character.</summary>
    private void Write(string name, string value)
    {
        ReadOnlySpan<byte> line = Encoding.UTF8.GetBytes($"{name}:{value}");
        var room = LineOctets;
        while (line.Length > room)
        {
            var end = room;
            while (IsContinuation(line[end])) end--;
            _output.Write(line[..end]);
            _output.Write("\r\n "u8);
            line = line[end..];
            room = LineOctets - 1;
        }

        _output.Write(line);
        _output.Write("\r\n"u8);
    }

    /// <summary>Whether a byte of UTF-8 goes on with a character that began before it.</summary>
    private static bool IsContinuation(byte value) => (value & 0xC0) == 0x80;
}
