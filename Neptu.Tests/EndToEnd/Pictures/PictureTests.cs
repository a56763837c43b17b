using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Neptu.Core.Words;
using Shouldly;
using Xunit;

namespace Neptu.Tests.EndToEnd.Pictures;

/// <summary>The pictures as a browser draws them.</summary>
[Collection<PictureTestGroup>]
public sealed partial class PictureTests(PictureBrowser browser)
{
    private const string Svg = "{http://www.w3.org/2000/svg}svg";

    // The widest fonts that are common; what fits in them fits in any.
    private static readonly string[] WidestFonts = ["DejaVu Sans", "DejaVu Serif"];

    // The fullest; then both doubts, six weeks and four, a doubled lunar month, the ends of time.
    private static readonly string[] Months =
        ["2021-08", "1969-03", "2026-08", "2024-07", "2026-06", "1993-12", "2015-02", "0001-01", "9999-12"];

    public static TheoryData<string, string> CardsInEveryLanguage =>
        [.. Phrasebook.Languages.Select(language => ("2026-04-04", language)), ("1990-05-15", "en"), ("1990-05-15", "ja"), ("1990-05-15", "ru")];

    // English sees every month, a script that wraps otherwise sees some, the other languages see the fullest.
    public static TheoryData<string, string> MonthsInEveryLanguage =>
        [.. from language in Phrasebook.Languages
            from month in Months.Take(language switch { "en" => Months.Length, "ja" => 3, _ => 1 })
            select (month, language)];

    [Theory]
    [MemberData(nameof(CardsInEveryLanguage))]
    public Task Everything_on_a_card_stays_in_its_place(string birth, string language) =>
        LookAtAsync($"/api/v1/reading/card.svg?birthDate={birth}&lang={language}", $"card-{birth}-{language}", language);

    [Theory]
    [MemberData(nameof(MonthsInEveryLanguage))]
    public Task Everything_in_a_month_stays_in_its_cell(string month, string language) =>
        LookAtAsync($"/api/v1/calendar/months/{month}.svg?lang={language}", $"month-{month}-{language}", language);

    [Theory]
    [InlineData("/api/v1/reading/card.svg?birthDate=1990-05-15")]
    [InlineData("/api/v1/calendar/months/2026-06.svg")]
    public async Task Paper_is_light_by_day_and_dark_by_night(string path)
    {
        using var page = await browser.OpenAsync(path);
        var day = await page.LookAsync();
        await page.SetSchemeAsync(ColorScheme.Dark);
        var night = await page.LookAsync();

        day.Paper.ShouldBeGreaterThan(0.8);
        night.Paper.ShouldBeLessThan(0.05);
    }

    [Fact]
    public async Task A_month_prints_on_one_sheet_of_A4()
    {
        using var page = await browser.OpenAsync("/api/v1/calendar/months/2026-06.svg");

        var sheets = PdfSheet().Matches(Encoding.Latin1.GetString(await page.PrintAsync()));

        var sheet = sheets.ShouldHaveSingleItem();
        double.Parse(sheet.Groups["width"].Value, CultureInfo.InvariantCulture).ShouldBe(842, tolerance: 1);
        double.Parse(sheet.Groups["height"].Value, CultureInfo.InvariantCulture).ShouldBe(595, tolerance: 1);
    }

    // In points (ISO 32000-1, 7.7.3.3).
    [GeneratedRegex(@"/MediaBox \[0 0 (?<width>[\d.]+) (?<height>[\d.]+)\]")]
    private static partial Regex PdfSheet();

    private async Task LookAtAsync(string path, string name, string language)
    {
        using var page = await browser.OpenAsync(path);
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await page.SetSchemeAsync(scheme);
            var look = await page.LookAsync();

            look.Element.ShouldBe(Svg);
            look.Language.ShouldBe(language);
            look.Role.ShouldBe("img");
            look.Title.ShouldNotBeNullOrWhiteSpace();
            look.Description.ShouldNotBeNullOrWhiteSpace();
            look.Texts.Length.ShouldBeGreaterThan(15);
            look.Texts.ShouldAllBe(text => text.Length > 0);
            look.Faint.ShouldBeEmpty();
            ShouldFit(look);
            (await page.PhotographAsync(look, $"{name}-{scheme}")).ShouldNotBeEmpty();
        }

        foreach (var font in WidestFonts) ShouldFit(await page.LookAsync(font));
        page.Complaints.ShouldBeEmpty();
        page.Requests.ShouldHaveSingleItem();
    }

    private static void ShouldFit(PictureLook look)
    {
        look.Outside.ShouldBeEmpty();
        look.Overlaps.ShouldBeEmpty();
    }
}
