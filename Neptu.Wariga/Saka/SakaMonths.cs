namespace Neptu.Wariga.Saka;

/// <summary>A month of a Saka year.</summary>
/// <param name="Year">The Saka year.</param>
/// <param name="Sasih">The name.</param>
/// <param name="IsNampih">True for the second of two months of one name.</param>
internal readonly record struct SakaMonth(int Year, Sasih Sasih, bool IsNampih);

/// <summary>The months of the Saka years 1821 to 2022, which hold 1900 to 2100, one after the other.</summary>
internal static class SakaMonths
{
    public const int FirstYear = 1821;
    public const int LastYear = 2022;

    private static readonly SakaMonth[] Sequence = [.. Enumerable.Range(FirstYear, LastYear - FirstYear + 1).SelectMany(OfYear)];

    public static SakaMonth At(int place) => Sequence[place];

    /// <summary>The place in the sequence of the month of that name, the first if there are two.</summary>
    public static int PlaceOf(int year, Sasih sasih) => Array.IndexOf(Sequence, new SakaMonth(year, sasih, IsNampih: false));

    private static IEnumerable<SakaMonth> OfYear(int year)
    {
        var doubled = DoubledIn(year);
        for (var i = 0; i < 12; i++)
        {
            var sasih = (Sasih)(((int)Sasih.Kadasa + i) % 12);
            yield return new(year, sasih, IsNampih: false);
            if (sasih == doubled) yield return new(year, sasih, IsNampih: true);
        }
    }

    // Seven leap years in nineteen, always at the year's second or third month; from 1915 to 1925 another rule was kept.
    private static Sasih? DoubledIn(int year) => year switch
    {
        1915 => Sasih.Karo,
        1918 => Sasih.Sadha,
        1921 => Sasih.Desta,
        1923 => Sasih.Katiga,
        >= 1915 and <= 1925 => null,
        _ => (year % 19) switch
        {
            0 or 6 or 11 => Sasih.Desta,
            3 or 8 or 14 or 16 => Sasih.Sadha,
            _ => null,
        },
    };
}
