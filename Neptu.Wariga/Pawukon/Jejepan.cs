namespace Neptu.Wariga.Pawukon;

/// <summary>The six-day cycle of jejepan.</summary>
public enum Jejepan
{
    /// <summary>d mod 6 = 0.</summary>
    Mina,

    /// <summary>d mod 6 = 1.</summary>
    Taru,

    /// <summary>d mod 6 = 2.</summary>
    Sato,

    /// <summary>d mod 6 = 3.</summary>
    Patra,

    /// <summary>d mod 6 = 4.</summary>
    Wong,

    /// <summary>d mod 6 = 5.</summary>
    Paksi,
}

/// <summary>Names of <see cref="Jejepan"/>.</summary>
public static class JejepanTable
{
    // Names and order: balinese-date-js-lib, after babadbali.com (pewarigaan/jejepan.htm).
    internal static readonly string[] Names = ["Mina", "Taru", "Sato", "Patra", "Wong", "Paksi"];

    /// <summary>The name, in the spelling of this project.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is not a defined <see cref="Jejepan"/>.</exception>
    public static string Name(this Jejepan value) => Table.At(Names, (int)value);
}
