namespace Neptu.Core.Data;

/// <summary>Codes as SQL writes them in a check; only for constants.</summary>
internal static class CheckLists
{
    /// <summary>For <c>in (...)</c> and <c>array[...]</c>.</summary>
    public static string Of(params IEnumerable<string> codes) => string.Join(", ", codes.Select(code => $"'{code}'"));
}
