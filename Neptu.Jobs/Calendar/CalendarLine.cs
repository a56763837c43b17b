using Neptu.Wariga.Pawukon;

namespace Neptu.Jobs.Calendar;

/// <summary>A day as it is printed: the columns, in order.</summary>
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
    int Urip)
{
    /// <summary>Stands for the ekawara of a day that has none.</summary>
    private const string None = "-";

    public static CalendarLine Of(DateOnly date)
    {
        var day = PawukonDay.On(date);
        return new(
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
    }
}
