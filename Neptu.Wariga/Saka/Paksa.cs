using Neptu.Wariga.Pawukon;

namespace Neptu.Wariga.Saka;

/// <summary>The halves of a lunar month, of fifteen lunar days each.</summary>
public enum Paksa
{
    /// <summary>The moon waxes, towards Purnama.</summary>
    Penanggal,

    /// <summary>The moon wanes, towards Tilem.</summary>
    Pangelong,
}

/// <summary>Names of <see cref="Paksa"/>.</summary>
public static class PaksaTable
{
    internal static readonly string[] Names = ["Penanggal", "Pangelong"];

    /// <summary>The name, in the spelling of this project.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is not a defined <see cref="Paksa"/>.</exception>
    public static string Name(this Paksa value) => Table.At(Names, (int)value);
}
