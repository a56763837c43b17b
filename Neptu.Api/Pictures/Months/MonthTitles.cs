using System.Globalization;

namespace Neptu.Api.Pictures.Months;

/// <summary>What a month of the Gregorian calendar is called at the head of a calendar.</summary>
internal static class MonthTitles
{
    // As the Unicode CLDR has them for a month that stands alone, with a capital because they are titles.
    private static readonly Dictionary<string, string[]> Names = new()
    {
        ["en"] = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
        ["id"] = ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"],
        ["fr"] = ["Janvier", "Février", "Mars", "Avril", "Mai", "Juin", "Juillet", "Août", "Septembre", "Octobre", "Novembre", "Décembre"],
        ["de"] = ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"],
        ["es"] = ["Enero", "Febrero", "Marzo", "Abril", "Mayo", "Junio", "Julio", "Agosto", "Septiembre", "Octubre", "Noviembre", "Diciembre"],
        ["pt"] = ["Janeiro", "Fevereiro", "Março", "Abril", "Maio", "Junho", "Julho", "Agosto", "Setembro", "Outubro", "Novembro", "Dezembro"],
        ["ru"] = ["Январь", "Февраль", "Март", "Апрель", "Май", "Июнь", "Июль", "Август", "Сентябрь", "Октябрь", "Ноябрь", "Декабрь"],
    };

    /// <summary>The month and its year, such as June 2026.</summary>
    /// <param name="month">A day of the month.</param>
    /// <param name="language">An ISO 639-1 code of the words.</param>
    public static string Of(DateOnly month, string language) => language switch
    {
        "ja" or "zh" => string.Create(CultureInfo.InvariantCulture, $"{month.Year}年{month.Month}月"),
        "ko" => string.Create(CultureInfo.InvariantCulture, $"{month.Year}년 {month.Month}월"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Names[language][month.Month - 1]} {month.Year}"),
    };
}
