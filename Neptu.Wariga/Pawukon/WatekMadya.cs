namespace Neptu.Wariga.Pawukon;

/// <summary>The middle nature of a day, from its urip (saptawara + pancawara).</summary>
public enum WatekMadya
{
    /// <summary>Urip of the day mod 5 = 0.</summary>
    Wong,

    /// <summary>Urip of the day mod 5 = 1.</summary>
    Gajah,

    /// <summary>Urip of the day mod 5 = 2.</summary>
    Watu,

    /// <summary>Urip of the day mod 5 = 3.</summary>
    Buta,

    /// <summary>Urip of the day mod 5 = 4.</summary>
    Suku,
}

/// <summary>Names of <see cref="WatekMadya"/>.</summary>
public static class WatekMadyaTable
{
    // Names and order: balinese-date-js-lib, after babadbali.com (pewarigaan/watek.htm).
    internal static readonly string[] Names = ["Wong", "Gajah", "Watu", "Buta", "Suku"];

    /// <summary>The name, in the spelling of this project.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is not a defined <see cref="WatekMadya"/>.</exception>
    public static string Name(this WatekMadya value) => Table.At(Names, (int)value);
}
