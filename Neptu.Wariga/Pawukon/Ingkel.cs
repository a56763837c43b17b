namespace Neptu.Wariga.Pawukon;

/// <summary>What the week weighs on, from the wuku.</summary>
public enum Ingkel
{
    /// <summary>Wuku mod 6 = 0.</summary>
    Wong,

    /// <summary>Wuku mod 6 = 1.</summary>
    Sato,

    /// <summary>Wuku mod 6 = 2.</summary>
    Mina,

    /// <summary>Wuku mod 6 = 3.</summary>
    Manuk,

    /// <summary>Wuku mod 6 = 4.</summary>
    Taru,

    /// <summary>Wuku mod 6 = 5.</summary>
    Buku,
}

/// <summary>Names of <see cref="Ingkel"/>.</summary>
public static class IngkelTable
{
    // Names and order: balinese-date-js-lib, after babadbali.com (pewarigaan/ingkel.htm).
    internal static readonly string[] Names = ["Wong", "Sato", "Mina", "Manuk", "Taru", "Buku"];

    /// <summary>The name, in the spelling of this project.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is not a defined <see cref="Ingkel"/>.</exception>
    public static string Name(this Ingkel value) => Table.At(Names, (int)value);
}
