namespace Neptu.Tests.Unit.Wariga;

/// <summary>The tables of docs/neptu-convention-1.md, by the heading they stand under.</summary>
internal sealed class ConventionDocument
{
    private readonly Dictionary<string, List<string[]>> _tables = [];

    public ConventionDocument()
    {
        var heading = "";
        foreach (var line in File.ReadLines(Path.Combine(RepositoryRoot(), "docs", "neptu-convention-1.md")))
            if (line.StartsWith('#')) heading = line.TrimStart('#', ' ');
            else if (line.StartsWith("| ", StringComparison.Ordinal))
            {
                if (!_tables.TryGetValue(heading, out var rows)) _tables[heading] = rows = [];
                rows.Add([.. line.Trim('|').Split('|').Select(cell => cell.Trim())]);
            }
    }

    /// <summary>The row of a table whose first cell is the key: its other cells, joined by a space.</summary>
    public string this[string table, object key] =>
        string.Join(' ', _tables[table].Single(row => row[0] == $"{key}").Skip(1));

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Neptu.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        return folder.FullName;
    }
}
