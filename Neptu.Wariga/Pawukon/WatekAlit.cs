namespace Neptu.Wariga.Pawukon;

/// <summary>The lesser nature of a day, from its urip (saptawara + pancawara).</summary>
public enum WatekAlit
{
    /// <summary>Urip of the day mod 4 = 0.</summary>
    Lintah,

    /// <summary>Urip of the day mod 4 = 1.</summary>
    Uler,

    /// <summary>Urip of the day mod 4 = 2.</summary>
    Gajah,

    /// <summary>Urip of the day mod 4 = 3.</summary>
    Lembu,
}

/// <summary>Names of <see cref="WatekAlit"/>.</summary>
public static class WatekAlitTable
{
    // Names and order: balinese-date-js-lib, after babadbali.com (pewarigaan/watek.htm).
    internal static readonly string[] Names = ["Lintah", "Uler", "Gajah", "Lembu"];

    /// <summary>The name, in the spelling of this project.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is not a defined <see cref="WatekAlit"/>.</exception>
    public static string Name(this WatekAlit value) => Table.At(Names, (int)value);
}
