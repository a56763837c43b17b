using Spectre.Console;

namespace Neptu.LocalHost.Terminal;

/// <summary>Prints the resources' output, each line under its resource's name; what comes before the table waits for it.</summary>
internal sealed class LogPrinter(IAnsiConsole console)
{
    // Bright enough on dark and light backgrounds; red is left to errors.
    private static readonly int[] _colours = [36, 32, 33, 35, 34, 96, 92, 95, 94];
    private static readonly int _nameWidth = Topology.ScheduledJobs.Max(job => job.Name.Length);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, int> _colourOf = [];
    private List<(string Resource, string Line)>? _held = [];

    /// <summary>A line of a resource's output.</summary>
    public void Line(string resource, string line)
    {
        lock (_lock)
        {
            if (_held is null) Write(resource, line);
            else _held.Add((resource, line));
        }
    }

    /// <summary>Prints what has waited, and everything from now on at once.</summary>
    public void Release()
    {
        lock (_lock)
        {
            foreach (var (resource, line) in _held ?? []) Write(resource, line);
            _held = null;
        }
    }

    private void Write(string resource, string line)
    {
        var name = resource.PadRight(_nameWidth);
        if (console.HasColours())
        {
            if (!_colourOf.TryGetValue(resource, out var colour))
                _colourOf[resource] = colour = _colours[_colourOf.Count % _colours.Length];
            name = $"\e[{colour}m{name}\e[0m";
        }

        // Past the console's own writing, which would break long lines at the terminal's width.
        console.Profile.Out.Writer.WriteLine($"{name} | {line}");
    }
}
