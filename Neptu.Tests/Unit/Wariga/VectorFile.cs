namespace Neptu.Tests.Unit.Wariga;

/// <summary>A file of Neptu.Tests/Vectors: comma-separated, a header row, quotes only around whole fields.</summary>
internal sealed class VectorFile
{
    private readonly Dictionary<string, int> _columns;
    private readonly List<string[]> _rows;

    private VectorFile(string[] header, List<string[]> rows)
    {
        _columns = header.Select((name, i) => (name, i)).ToDictionary(c => c.name, c => c.i);
        _rows = rows;
    }

    public IEnumerable<string> Columns => _columns.Keys;

    public IEnumerable<Row> Rows => _rows.Select(r => new Row(this, r));

    public static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, "Vectors", name);

    public static VectorFile Read(string name)
    {
        var lines = File.ReadAllLines(PathOf(name));
        return new VectorFile(Split(lines[0]), [.. lines.Skip(1).Select(Split)]);
    }

    private static string[] Split(string line)
    {
        var fields = new List<string>();
        var quoted = line.Split('"');
        for (var i = 0; i < quoted.Length; i++)
            if (i % 2 == 1) fields[^1] += quoted[i];
            else
            {
                var parts = quoted[i].Split(',');
                if (i == 0) fields.Add(parts[0]);
                fields.AddRange(parts.Skip(1));
            }
        return [.. fields];
    }

    internal sealed class Row(VectorFile file, string[] fields)
    {
        public string this[string column] => fields[file._columns[column]];

        public int Int(string column) => int.Parse(this[column], null);

        public DateOnly Date => DateOnly.ParseExact(this["date"], "yyyy-MM-dd", null);
    }
}
