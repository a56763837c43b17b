namespace Neptu.Core.Readings;

/// <summary>Kinds of stored readings.</summary>
public static class ReadingTypes
{
    /// <summary>What a birth date carries.</summary>
    public const string Potensi = "potensi";

    /// <summary>What a day offers.</summary>
    public const string Peluang = "peluang";

    /// <summary>How two birth dates go together.</summary>
    public const string Compatibility = "compatibility";
}
