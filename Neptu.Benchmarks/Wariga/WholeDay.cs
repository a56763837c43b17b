using Neptu.Wariga.HolyDays;
using Neptu.Wariga.Matches;
using Neptu.Wariga.Pawukon;
using Neptu.Wariga.Saka;

namespace Neptu.Benchmarks.Wariga;

/// <summary>All that there is to know of a day, folded into a number so that none of it can be left out.</summary>
internal static class WholeDay
{
    /// <summary>The week and the ten wewaran.</summary>
    public static int Pawukon(PawukonDay day) =>
        (int)day.Wuku + (int)day.Ekawara + (int)day.Dwiwara + (int)day.Triwara + (int)day.Caturwara + (int)day.Pancawara
        + (int)day.Sadwara + (int)day.Saptawara + (int)day.Astawara + (int)day.Sangawara + (int)day.Dasawara;

    /// <summary>The day of the lunar calendar.</summary>
    public static int Lunar(SakaDay day) =>
        day.Year + (int)day.Sasih + (day.IsNampih ? 1 : 0) + (int)day.Paksa + day.Day + (day.SecondDay ?? 0)
        + (day.IsPurnama ? 1 : 0) + (day.IsTilem ? 1 : 0) + (int)day.Certainty;

    /// <summary>The Pawukon, the lunar day and each holy day.</summary>
    public static int Of(DateOnly date)
    {
        var pawukon = PawukonDay.On(date);
        var lunar = SakaDay.On(date);
        return Pawukon(pawukon) + Lunar(lunar) + Sum(HolyDayCalendar.Of(pawukon, lunar));
    }

    /// <summary>The Pawukon with what follows from it, its four readings, and the lunar day: what the other library computes.</summary>
    public static int WithReadings(DateOnly date)
    {
        var day = PawukonDay.On(date);
        return WithReadings(day, SakaDay.On(date));
    }

    /// <summary>As <see cref="WithReadings(DateOnly)"/>, and each holy day.</summary>
    public static int WithReadingsAndHolyDays(DateOnly date)
    {
        var day = PawukonDay.On(date);
        var lunar = SakaDay.On(date);
        return WithReadings(day, lunar) + Sum(HolyDayCalendar.Of(day, lunar));
    }

    private static int WithReadings(PawukonDay day, SakaDay lunar) =>
        Pawukon(day) + Lunar(lunar) + (int)day.Ingkel + (int)day.Jejepan + (int)day.WatekAlit + (int)day.WatekMadya + (int)day.Lintang
        + MatchRules.Pancasuda.Read(day).Outcome.Name.Length + MatchRules.Pararasan.Read(day, "mod-ten").Outcome.Name.Length
        + MatchRules.Rakam.Read(day).Outcome.Name.Length + MatchRules.EkaJalaRsi.Read(day).Outcome.Name.Length;

    private static int Sum(HolyDaySet days)
    {
        var sum = 0;
        foreach (var day in days) sum += (int)day;
        return sum;
    }
}
