using Neptu.Api.Caching;
using Neptu.Api.Pictures.Cards;
using Neptu.Api.Pictures.Months;
using Neptu.Api.Validation;

namespace Neptu.Api.Pictures;

/// <summary>Readings and months to look at, to share and to print. Equal addresses have equal pictures.</summary>
internal static class PictureEndpoints
{
    public static void MapPictures(this IEndpointRouteBuilder routes)
    {
        var pictures = routes.MapGroup("").WithTags("Pictures").ProducesValidationProblem().CacheByUrl();
        pictures.MapGet("/reading/card.svg", Card).WithName("GetReadingCard").WithSummary("The reading of a birth as a card to share");
        pictures.MapGet("/calendar/months/{month}.svg", Month).WithName("GetCalendarMonthPage").WithSummary("A month to print on A4");
    }

    private static PictureResult Card([CalendarDate] string birthDate, [Language] string? lang) =>
        new(() => CardPicture.Of(CardPage.Of(CalendarDateAttribute.Parse(birthDate), LanguageAttribute.WordsFor(lang))));

    private static PictureResult Month([CalendarMonth] string month, [Language] string? lang) =>
        new(() => MonthPicture.Of(MonthPage.Of(CalendarMonthAttribute.Parse(month), LanguageAttribute.WordsFor(lang))));
}
