namespace Neptu.AppHost.Processes;

/// <summary>What to run and how to end it.</summary>
/// <param name="Name">What messages and log lines call it.</param>
/// <param name="FileName">The program, by path or by name.</param>
/// <param name="Arguments">Its arguments.</param>
internal sealed record ProcessPlan(string Name, string FileName, params IReadOnlyList<string> Arguments)
{
    /// <summary>Added to the environment of this process; null removes a variable.</summary>
    public IReadOnlyDictionary<string, string?> Environment { get; init; } = new Dictionary<string, string?>();

    /// <summary>The folder to run in; this process's own by default.</summary>
    public string? WorkingDirectory { get; init; }

    /// <summary>The signal that asks for an orderly end, without its SIG.</summary>
    public string StopSignal { get; init; } = "TERM";

    /// <summary>How long an orderly end may take before SIGKILL.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>A shell command for what ends later than the process, such as the container of a client.</summary>
    public string? After { get; init; }

    /// <summary>The same, run through another program that takes the command line as its last arguments.</summary>
    public ProcessPlan Through(IReadOnlyList<string> prefix) => prefix.Count == 0
        ? this
        : this with { FileName = prefix[0], Arguments = [.. prefix.Skip(1), FileName, .. Arguments] };
}
