namespace Neptu.Wariga.Pawukon;

/// <summary>Bounds-checked look-ups that name the offending value.</summary>
internal static class Table
{
    public static string At(string[] names, int value) =>
        (uint)value < (uint)names.Length ? names[value] : throw new ArgumentOutOfRangeException(nameof(value), value, null);

    public static int At(ReadOnlySpan<byte> urips, int value) =>
        (uint)value < (uint)urips.Length ? urips[value] : throw new ArgumentOutOfRangeException(nameof(value), value, null);
}
