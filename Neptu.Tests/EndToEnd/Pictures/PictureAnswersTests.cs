using System.Net;
using System.Text;
using System.Xml.Linq;
using Neptu.Core.Words;
using Neptu.Tests.Support;
using Shouldly;
using Xunit;

namespace Neptu.Tests.EndToEnd.Pictures;

/// <summary>What is answered beside the drawing itself.</summary>
[Collection<PictureTestGroup>]
public sealed class PictureAnswersTests(PictureBrowser browser)
{
    [Theory]
    [InlineData("/api/reading/card.svg?birthDate=1990-05-15")]
    [InlineData("/api/v1/calendar/months/2026-06.svg?lang=ja")]
    public async Task A_picture_may_neither_fetch_nor_run_anything(string path)
    {
        using var response = await browser.Client.FetchAsync(path);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.ToString().ShouldBe("image/svg+xml");
        response.Headers.GetValues("Content-Security-Policy").ShouldBe(["default-src 'none'; style-src 'unsafe-inline'"]);
        var bytes = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Encoding.UTF8.GetString(bytes).ShouldStartWith("<svg ");
    }

    [Fact]
    public async Task Who_has_a_picture_already_is_not_sent_it_again()
    {
        const string Path = "/api/v1/calendar/months/2026-06.svg";
        using var first = await browser.Client.FetchAsync(Path);
        using var again = new HttpRequestMessage(HttpMethod.Get, Path);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag.ShouldNotBeNull());

        using var second = await browser.Client.SendAsync(again, TestContext.Current.CancellationToken);

        second.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        (await second.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_card_to_share_does_not_show_the_birth_date()
    {
        var card = await browser.Client.GetStringAsync("/api/v1/reading/card.svg?birthDate=1990-05-15", TestContext.Current.CancellationToken);

        card.ShouldContain("Anggara Pon");
        card.ShouldContain("Merakih");
        card.ShouldNotContain("1990");
    }

    [Theory]
    [InlineData("2026-03", 19, "Nyepi")]
    [InlineData("2026-06", 17, "Galungan")]
    [InlineData("9999-12", 31, "Sugihan Bali")]
    [InlineData("0001-01", 9, "Kajeng Kliwon")]
    public async Task A_day_of_a_month_tells_its_holy_days(string month, int day, string holyDay)
    {
        var svg = XDocument.Parse(
            await browser.Client.GetStringAsync($"/api/v1/calendar/months/{month}.svg", TestContext.Current.CancellationToken));

        var titles = svg.Descendants().Where(element => element.Name.LocalName == "title").Select(title => title.Value);
        var told = titles.Single(title => title.Split('\n')[0].Contains($" {day}:", StringComparison.Ordinal)).Split('\n');
        told.Skip(1).ShouldContain(holyDay);
    }

    [Theory]
    [InlineData("xx")]
    [InlineData("")]
    [InlineData("<script>")]
    public async Task An_unknown_language_is_a_problem_that_lists_the_known_ones(string language)
    {
        foreach (var path in new[] { "reading/card.svg?birthDate=1990-05-15", "calendar/months/2026-06.svg?" })
        {
            using var response = await browser.Client.FetchAsync($"/api/v1/{path}&lang={Uri.EscapeDataString(language)}");

            var problem = await response.ShouldBeProblemAsync(HttpStatusCode.BadRequest);
            var error = problem["errors"]!["lang"]!.AsArray().ShouldHaveSingleItem()!.GetValue<string>();
            foreach (var known in Phrasebook.Languages) error.ShouldContain(known);
        }
    }

    [Theory]
    [InlineData("calendar/months/2026-13.svg", "month")]
    [InlineData("calendar/months/2026-6.svg", "month")]
    [InlineData("calendar/months/0000-01.svg", "month")]
    [InlineData("calendar/months/10000-01.svg", "month")]
    [InlineData("calendar/months/now.svg", "month")]
    [InlineData("reading/card.svg?birthDate=2023-02-29", "birthDate")]
    [InlineData("reading/card.svg?birthDate=", "birthDate")]
    [InlineData("reading/card.svg", "birthDate")]
    public async Task A_time_that_does_not_exist_is_a_problem_that_names_the_parameter(string path, string parameter)
    {
        using var response = await browser.Client.FetchAsync("/api/v1/" + path);

        var problem = await response.ShouldBeProblemAsync(HttpStatusCode.BadRequest);
        problem["errors"]!.AsObject().ContainsKey(parameter).ShouldBeTrue();
    }
}
