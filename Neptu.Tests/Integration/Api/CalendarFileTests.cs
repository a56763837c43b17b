using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Neptu.Api.Calendar.Feeds;
using Neptu.Core.Words;
using Neptu.Tests.Support;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Integration.Api;

/// <summary>The iCalendar files, as a parser that others wrote reads them.</summary>
public sealed class CalendarFileTests(NeptuApi api) : IClassFixture<NeptuApi>
{
    private const int LineOctets = 75;

    public static TheoryData<string> Languages => [.. Phrasebook.Languages];

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task The_holy_days_of_a_year_are_whole_days_in_every_language(string lang)
    {
        Phrasebook.TryFor(lang, out var words).ShouldBeTrue();
        var list = await api.Client.GetOkAsync($"/api/v1/calendar/holy-days?year=2026&lang={lang}");
        var expected = list["days"]!.AsArray()
            .SelectMany(day => day!["holyDays"]!.AsArray().Select(holyDay => $"{day["date"]} {holyDay!["name"]}"));

        var file = await ParseAsync($"/api/v1/calendar/holy-days.ics?year=2026&lang={lang}");

        file["version"]!.GetValue<string>().ShouldBe("2.0");
        file["name"]!.GetValue<string>().ShouldBe(words!.Ics("holyDays"));
        var events = EventsOf(file);
        events.Select(e => $"{e.Start} {e.Summary}").ShouldBe(expected);
        events.ShouldAllBe(e => e.IsDate && e.Language == lang && e.End == Next(e.Start) && e.Stamp == "2026-01-01T00:00:00Z");
        var galungan = events.Single(e => e.Uid == "galungan-20260617@neptu.day");
        galungan.Description.ShouldStartWith(words.HolyDay("galungan").Text!);
        galungan.Description.Split('\n').Length.ShouldBe(4);
    }

    [Fact]
    public async Task An_event_has_one_UID_in_every_language_and_no_two_events_share_one()
    {
        var english = EventsOf(await ParseAsync("/api/v1/calendar/holy-days.ics?year=2026"));
        var indonesian = EventsOf(await ParseAsync("/api/calendar/holy-days.ics?year=2026&lang=id"));
        var nextYear = EventsOf(await ParseAsync("/api/v1/calendar/holy-days.ics?year=2027"));

        indonesian.Select(e => e.Uid).ShouldBe(english.Select(e => e.Uid));
        english.Concat(nextYear).Select(e => e.Uid).ShouldBeUnique();
    }

    [Fact]
    public async Task A_day_that_is_not_certain_says_so()
    {
        var events = EventsOf(await ParseAsync("/api/v1/calendar/holy-days.ics?year=1993"));

        var doubt = Phrasebook.English.Calendar.Certainty("disputed").Text!;
        events.Single(e => e.Uid.StartsWith("purnama-199311", StringComparison.Ordinal)).Description.ShouldEndWith(doubt);
        events.First(e => e.Uid.StartsWith("purnama-", StringComparison.Ordinal)).Description.ShouldNotContain(doubt);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task An_otonan_is_an_event_that_does_not_tell_the_birth_date(string lang)
    {
        const string Query = "birthDate=1990-05-15&birthTime=05:30&from=2026-01-01&count=3";
        var list = await api.Client.GetOkAsync($"/api/v1/calendar/otonan?{Query}");
        var expected = list["otonan"]!.AsArray().Select(otonan => otonan!["date"]!.GetValue<string>());

        var (text, file) = await FetchAsync($"/api/v1/calendar/otonan.ics?{Query}&lang={lang}");

        var events = EventsOf(file);
        events.Select(e => e.Start).ShouldBe(expected);
        events.Select(e => e.Uid).ShouldBeUnique();
        events.ShouldAllBe(e => e.IsDate && e.Language == lang && e.End == Next(e.Start));
        text.ShouldNotContain("19900515");
        text.ShouldNotContain("1990-05-1");
    }

    [Fact]
    public async Task An_otonan_has_one_UID_whenever_and_in_whatever_language_it_is_asked_for()
    {
        const string Route = "/api/v1/calendar/otonan.ics?birthDate=";
        var first = EventsOf(await ParseAsync(Route + "1990-05-15&from=2026-01-01&count=3"));
        var later = EventsOf(await ParseAsync(Route + "1990-05-15&from=2026-07-01&count=3&lang=ja"));
        var beforeSunrise = EventsOf(await ParseAsync(Route + "1990-05-16&birthTime=00:10&from=2026-01-01&count=3"));
        var other = EventsOf(await ParseAsync(Route + "1990-12-11&from=2026-01-01&count=3"));

        later[0].Uid.ShouldBe(first.Single(e => e.Start == later[0].Start).Uid);
        beforeSunrise.Select(e => e.Uid).ShouldBe(first.Select(e => e.Uid));
        other.Select(e => e.Start).ShouldBe(first.Select(e => e.Start));
        other.Select(e => e.Uid).Intersect(first.Select(e => e.Uid)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_last_day_of_all_is_an_event_too()
    {
        // Born 210 days before it.
        var events = EventsOf(await ParseAsync("/api/v1/calendar/otonan.ics?birthDate=9999-06-04&from=9999-06-04&count=100"));
        events.Single().Start.ShouldBe("9999-12-31");
    }

    [Fact]
    public async Task Whatever_a_text_holds_comes_out_as_it_went_in()
    {
        var summary = string.Concat(Enumerable.Repeat("ᬕᬮᬸᬗᬦ᭄ 🌕é;,\\", 12));
        for (var shift = 0; shift < 8; shift++)
        {
            var file = new CalendarFile("Any name", new string('x', 200), "en");
            file.Add(new("1@test", new(2026, 1, 1), new string('x', shift) + summary, "one\r\ntwo\u0007\nBEGIN:VEVENT", "a, b"));
            var bytes = file.ToResult().FileContents.ToArray();

            ShouldBeFolded(bytes);
            var parsed = await IcalParser.ParseAsync(bytes);
            parsed["name"]!.GetValue<string>().ShouldBe("Any name");
            var only = EventsOf(parsed).ShouldHaveSingleItem();
            only.Summary.ShouldBe(new string('x', shift) + summary);
            only.Description.ShouldBe("one\ntwo\nBEGIN:VEVENT");
        }
    }

    private async Task<JsonObject> ParseAsync(string path) => (await FetchAsync(path)).File;

    private async Task<(string Text, JsonObject File)> FetchAsync(string path)
    {
        using var response = await api.Client.FetchAsync(path);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.ToString().ShouldBe("text/calendar; charset=utf-8");
        var bytes = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        ShouldBeFolded(bytes);
        return (Encoding.UTF8.GetString(bytes), await IcalParser.ParseAsync(bytes));
    }

    /// <summary>RFC 5545, section 3.1, which the parser does not insist on: lines end in CRLF and have at most 75 octets, each whole characters.</summary>
    private static void ShouldBeFolded(byte[] file)
    {
        var strict = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
        var lines = new List<byte[]>();
        var start = 0;
        for (var i = 0; i < file.Length; i++)
        {
            if (file[i] != '\n') continue;
            file[i - 1].ShouldBe((byte)'\r');
            lines.Add(file[start..(i - 1)]);
            start = i + 1;
        }

        start.ShouldBe(file.Length);
        lines.ShouldAllBe(line => line.Length <= LineOctets && !line.Contains((byte)'\r') && strict.GetString(line).Length > 0);
    }

    private static List<FileEvent> EventsOf(JsonObject file)
    {
        string Text(JsonNode? e, string member) => e![member]!.GetValue<string>();
        return
        [
            .. file["events"]!.AsArray().Select(e => new FileEvent(
                Text(e, "uid"), Text(e, "stamp"), Text(e, "start"), Text(e, "end"), e!["isDate"]!.GetValue<bool>(),
                Text(e, "summary"), Text(e, "description"), Text(e, "language"))),
        ];
    }

    private static string Next(string date) => DateOnly.Parse(date, null).AddDays(1).ToString("yyyy-MM-dd", null);

    private sealed record FileEvent(
        string Uid, string Stamp, string Start, string End, bool IsDate, string Summary, string Description, string Language);
}
