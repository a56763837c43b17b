using System.Text.Json.Serialization;
using Neptu.Wariga.HolyDays;
using Neptu.Wariga.Pawukon;
using Neptu.Wariga.Saka;

namespace Neptu.Jobs.Calendar;

/// <summary>
/// A day as it is printed: the columns, in order. Those after the urip are null outside the years that the lunar
/// calendar covers; sasih is its number, 1 (Kasa) to 12, and holy days are keys between bars.
/// </summary>
internal readonly record struct CalendarLine(
    DateOnly Date,
    int D,
    string Wuku,
    string Ekawara,
    string Dwiwara,
    string Triwara,
    string Caturwara,
    string Pancawara,
    string Sadwara,
    string Saptawara,
    string Astawara,
    string Sangawara,
    string Dasawara,
    int Urip,
    int? Saka = null,
    int? Sasih = null,
    int? Nampih = null,
    string? Paksa = null,
    int? Day = null,
    int? Ngunaratri = null,
    string? Phase = null,
    string? Certainty = null,
    [property: JsonPropertyName("holy_days")] string? HolyDays = null)
{
    /// <summary>Stands for the ekawara of a day that has none.</summary>
    private const string None = "-";

    public static CalendarLine Of(DateOnly date)
    {
        var day = PawukonDay.On(date);
        var line = new CalendarLine(
            date,
            day.Index,
            day.Wuku.Name(),
            day.Ekawara is Neptu.Wariga.Pawukon.Ekawara.None ? None : day.Ekawara.Name(),
            day.Dwiwara.Name(),
            day.Triwara.Name(),
            day.Caturwara.Name(),
            day.Pancawara.Name(),
            day.Sadwara.Name(),
            day.Saptawara.Name(),
            day.Astawara.Name(),
            day.Sangawara.Name(),
            day.Dasawara.Name(),
            day.Urip);
        return SakaDay.TryOn(date, out var lunar) ? line.With(lunar, HolyDayCalendar.Of(day, lunar)) : line;
    }

    private CalendarLine With(SakaDay lunar, HolyDaySet holyDays) => this with
    {
        Saka = lunar.Year,
        Sasih = lunar.Sasih.Number(),
        Nampih = Bit(lunar.IsNampih),
        Paksa = lunar.Paksa == Neptu.Wariga.Saka.Paksa.Penanggal ? "penanggal" : "pangelong",
        Day = lunar.Day,
        Ngunaratri = Bit(lunar.IsNgunaratri),
        Phase = lunar.IsPurnama ? HolyDay.Purnama.Name() : lunar.IsTilem ? HolyDay.Tilem.Name() : "",
        Certainty = lunar.Certainty.Key(),
        HolyDays = string.Join('|', holyDays.Select(holyDay => holyDay.Key())),
    };

    private static int Bit(bool value) => value ? 1 : 0;
}
