using Spectre.Console;

namespace Neptu.LocalHost.Terminal;

/// <summary>A line of the table.</summary>
/// <param name="Resource">Its name.</param>
/// <param name="State">What it does now.</param>
/// <param name="Address">Where it is, or when it runs.</param>
internal sealed record ResourceRow(string Resource, string State, string Address);

/// <summary>What runs and where.</summary>
internal static class StatusTable
{
    /// <summary>Prints the table.</summary>
    public static void Write(IAnsiConsole console, IEnumerable<ResourceRow> rows)
    {
        var table = new Table { Border = console.HasColours() ? TableBorder.Rounded : TableBorder.Ascii };
        table.AddColumns("Resource", "State", "Address");
        foreach (var row in rows) table.AddRow(new Text(row.Resource), new Text(row.State), new Text(row.Address));
        console.Write(table);
    }
}
