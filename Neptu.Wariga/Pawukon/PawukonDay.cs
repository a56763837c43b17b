namespace Neptu.Wariga.Pawukon;

/// <summary>
/// A day of the Pawukon, the 210-day cycle in which ten weeks of one to ten days run side by side.
/// One byte; every property is computed from it without allocating. The default value is Redite Paing Sinta.
/// </summary>
/// <remarks>
/// Source: Reingold and Dershowitz, Calendrical Calculations, and the programs of Neptu.Tests/Vectors/README.md,
/// which agree on every day from 1900 to 2100. The civil day is taken from midnight; the Balinese day begins at sunrise,
/// so for a birth before sunrise ask for the day before.
/// </remarks>
public readonly record struct PawukonDay
{
    /// <summary>Days in the cycle.</summary>
    public const int CycleLength = 210;

    // d = (RD + 1721279) mod 210, RD = DayNumber + 1: 0001-01-01 is day 120.
    private const uint FirstDay = 120;

    // Caturwara and astawara stand still on the days 70, 71 and 72 (jaya tiga).
    private const uint StandstillStart = 70;
    private const uint StandstillDays = 2;

    // Sangawara is Dangu on the days 0 to 3, so that 207 further days hold 23 whole weeks of nine.
    private const uint RepeatedDangu = 3;

    private readonly byte _index;

    private PawukonDay(uint index) => _index = (byte)index;

    /// <summary>The day of the cycle, 0 (Redite Paing Sinta) to 209 (Saniscara Umanis Watugunung).</summary>
    public int Index => _index;

    /// <summary>The urip of the day: saptawara + pancawara, 7 to 18.</summary>
    public int Urip => Saptawara.Urip() + Pancawara.Urip();

    /// <summary>The week of the cycle.</summary>
    public Wuku Wuku => (Wuku)(D / 7);

    /// <summary>Luang when the urip of the day is odd.</summary>
    public Ekawara Ekawara => (Ekawara)((uint)Urip % 2);

    /// <summary>The day of the two-day week.</summary>
    public Dwiwara Dwiwara => (Dwiwara)((uint)Urip % 2);

    /// <summary>The day of the three-day week.</summary>
    public Triwara Triwara => (Triwara)(D % 3);

    /// <summary>The day of the four-day week.</summary>
    public Caturwara Caturwara => (Caturwara)(WithoutStandstill % 4);

    /// <summary>The day of the five-day week.</summary>
    public Pancawara Pancawara => (Pancawara)(D % 5);

    /// <summary>The day of the six-day week.</summary>
    public Sadwara Sadwara => (Sadwara)(D % 6);

    /// <summary>The day of the seven-day week.</summary>
    public Saptawara Saptawara => (Saptawara)(D % 7);

    /// <summary>The day of the eight-day week.</summary>
    public Astawara Astawara => (Astawara)(WithoutStandstill % 8);

    /// <summary>The day of the nine-day week.</summary>
    public Sangawara Sangawara => (Sangawara)((D <= RepeatedDangu ? 0 : D - RepeatedDangu) % 9);

    /// <summary>The day of the ten-day week.</summary>
    public Dasawara Dasawara => (Dasawara)((uint)Urip % 10);

    /// <summary>What the week weighs on.</summary>
    public Ingkel Ingkel => (Ingkel)(D / 7 % 6);

    /// <summary>The jejepan of the day.</summary>
    public Jejepan Jejepan => (Jejepan)(D % 6);

    /// <summary>The lesser nature of the day.</summary>
    public WatekAlit WatekAlit => (WatekAlit)((uint)Urip % 4);

    /// <summary>The middle nature of the day.</summary>
    public WatekMadya WatekMadya => (WatekMadya)((uint)Urip % 5);

    /// <summary>The star sign of the day.</summary>
    public Lintang Lintang => (Lintang)(D % 35);

    // Unsigned, so that division by a constant needs no sign correction.
    private uint D => _index;

    private uint WithoutStandstill => D <= StandstillStart ? D : D - Math.Min(D - StandstillStart, StandstillDays);

    /// <summary>The Pawukon day of a civil date, any from 0001-01-01 to 9999-12-31 (proleptic Gregorian).</summary>
    public static PawukonDay On(DateOnly date) => new(((uint)date.DayNumber + FirstDay) % CycleLength);

    /// <summary>The day with the given <see cref="Index"/>.</summary>
    /// <param name="d">0 to 209.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="d"/> is outside the cycle.</exception>
    public static PawukonDay FromIndex(int d)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(d);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(d, CycleLength);
        return new((uint)d);
    }

    /// <summary>The day as it is commonly named, such as "Buda Kliwon Dungulan".</summary>
    public override string ToString() => $"{Saptawara.Name()} {Pancawara.Name()} {Wuku.Name()}";
}
