namespace Neptu.Wariga.Soul;

/// <summary>The four outcomes of <see cref="WarigaBelog"/>, each numbered by its remainder.</summary>
public enum Frekuensi
{
    /// <summary>Remainder 0.</summary>
    Pati,

    /// <summary>Remainder 1.</summary>
    Guru,

    /// <summary>Remainder 2.</summary>
    Ratu,

    /// <summary>Remainder 3.</summary>
    Lara,
}
