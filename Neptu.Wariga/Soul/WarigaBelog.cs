namespace Neptu.Wariga.Soul;

/// <summary>
/// Wariga Belog, the rule of four: a sum of urip divided by four, its remainder read as
/// 1 Guru, 2 Ratu, 3 Lara, 0 Pati.
/// </summary>
/// <remarks>
/// Source: Suradarma et al., Jurnal Sistem dan Informatika 17(1) 55-61, https://doi.org/10.30864/jsi.v17i1.486,
/// for (urip of the birth + urip of the day). A variant that counts Ratu as 0 exists; it is not followed here.
/// </remarks>
public static class WarigaBelog
{
    /// <summary>The outcome of a sum of urip.</summary>
    /// <param name="uripSum">A sum of one or more urip, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="uripSum"/> is negative.</exception>
    public static Frekuensi Outcome(int uripSum)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(uripSum);
        return (Frekuensi)(uripSum % 4);
    }
}
