namespace Neptu.AppHost.Processes;

/// <summary>The end of a process's output, for the message that says why it failed.</summary>
internal sealed class LastLines(int capacity = 20)
{
    private readonly Queue<string> _lines = new(capacity);
    private readonly Lock _lock = new();

    /// <summary>Adds a line and forgets the oldest when there are too many.</summary>
    public void Add(string line)
    {
        lock (_lock)
        {
            if (_lines.Count == capacity) _lines.Dequeue();
            _lines.Enqueue(line);
        }
    }

    /// <summary>The lines kept, oldest first.</summary>
    public IReadOnlyList<string> ToList()
    {
        lock (_lock) return [.. _lines];
    }
}
