namespace Neptu.Core.Data;

/// <summary>What <c>ilike ... escape</c> looks for.</summary>
internal static class LikePattern
{
    /// <summary>Takes the meaning from a wildcard.</summary>
    public const string Escape = "\\";

    /// <summary>Whatever contains a text as it is, wildcards and all.</summary>
    public static string Containing(string text)
    {
        var literal = text.Replace(Escape, Escape + Escape, StringComparison.Ordinal)
            .Replace("%", Escape + "%", StringComparison.Ordinal)
            .Replace("_", Escape + "_", StringComparison.Ordinal);
        return $"%{literal}%";
    }
}
