namespace Neptu.LocalHost;

/// <summary>Runs the topology as plain processes.</summary>
public static class Program
{
    /// <summary>Runs a command, <c>up</c> without arguments, and returns its exit code.</summary>
    public static Task<int> Main(string[] args) => Commands.CommandLine.RunAsync(args);
}
