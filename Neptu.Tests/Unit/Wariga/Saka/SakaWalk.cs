namespace Neptu.Tests.Unit.Wariga.Saka;

/// <summary>
/// The lunar calendar as a person keeps it, without arithmetic on day numbers: each day is the next lunar day, two when the
/// ngunaratri comes round, months follow one another by name, and the reform of 2000 moves the count by hand.
/// Starts on the Nyepi of 1900, on which the programs that reach back so far agree.
/// </summary>
internal sealed class SakaWalk
{
    private static readonly string[] Months =
    [
        "Kadasa", "Desta", "Sadha", "Kasa", "Karo", "Katiga", "Kapat", "Kalima", "Kanem", "Kapitu", "Kawolu", "Kasanga",
    ];

    // Which month is doubled, by the place of the year in the cycle of nineteen: D Desta, S Sadha.
    private const string LeapCycle = "D--S--D-S--D--S-S--";

    private static readonly DateOnly Reform = new(2000, 1, 6);

    private int _month;
    private int _untilNgunaratri = DaysUntilNgunaratri(new(1900, 3, 31), new(1971, 1, 27));

    public DateOnly Date { get; private set; } = new(1900, 3, 31);

    public int Year { get; private set; } = 1822;

    public bool IsNampih { get; private set; }

    public int LunarDay { get; private set; } = 1;

    public bool IsNgunaratri => _untilNgunaratri == 0;

    public string Sasih => Months[_month];

    public bool IsTilem => LunarDay == 30 || (LunarDay == 29 && IsNgunaratri);

    public bool IsPurnama => LunarDay == 15 || (LunarDay == 14 && IsNgunaratri);

    /// <summary>The day as the vectors write it: year, month, nampih, paksa, day, ngunaratri, phase.</summary>
    public string Names => string.Join(
        ' ', Year, Sasih, IsNampih, LunarDay <= 15 ? "penanggal" : "pangelong", LunarDay <= 15 ? LunarDay : LunarDay - 15,
        IsNgunaratri, IsPurnama ? "Purnama" : IsTilem ? "Tilem" : "");

    public void Step()
    {
        LunarDay += IsNgunaratri ? 2 : 1;
        _untilNgunaratri = IsNgunaratri ? 62 : _untilNgunaratri - 1;
        Date = Date.AddDays(1);
        if (LunarDay > 30)
        {
            LunarDay -= 30;
            NextMonth();
        }

        if (Date == Reform)
        {
            LunarDay = 30;
            _untilNgunaratri = DaysUntilNgunaratri(Reform, new(2000, 1, 18));
        }
    }

    private void NextMonth()
    {
        if (!IsNampih && Sasih == Doubled)
        {
            IsNampih = true;
            return;
        }

        IsNampih = false;
        _month = _month == 11 ? 0 : _month + 1;
        if (_month == 0) Year++;
    }

    private string? Doubled => Year switch
    {
        1915 => "Karo",
        1923 => "Katiga",
        1918 => "Sadha",
        1921 => "Desta",
        > 1914 and < 1926 => null,
        _ => LeapCycle[Year % LeapCycle.Length] switch { 'D' => "Desta", 'S' => "Sadha", _ => null },
    };

    private static int DaysUntilNgunaratri(DateOnly date, DateOnly ngunaratri)
    {
        while (ngunaratri.AddDays(-63) >= date) ngunaratri = ngunaratri.AddDays(-63);
        return ngunaratri.DayNumber - date.DayNumber;
    }
}
