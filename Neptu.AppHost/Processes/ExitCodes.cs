using System.Globalization;

namespace Neptu.AppHost.Processes;

/// <summary>Exit codes as a shell reports them.</summary>
internal static class ExitCodes
{
    /// <summary>"exit code 3", or "exit code 137 (SIGKILL)" for what a signal ended.</summary>
    public static string Describe(int code)
    {
        var signal = (code - 128) switch
        {
            2 => "SIGINT",
            6 => "SIGABRT",
            9 => "SIGKILL",
            11 => "SIGSEGV",
            15 => "SIGTERM",
            _ => null,
        };
        return signal is null ? string.Create(CultureInfo.InvariantCulture, $"exit code {code}") : $"exit code {code} ({signal})";
    }
}
