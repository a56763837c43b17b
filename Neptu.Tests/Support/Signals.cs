using System.Diagnostics;
using System.Globalization;
using Xunit;

namespace Neptu.Tests.Support;

/// <summary>Signals to processes. The shell sends them: a minimal Debian has no other kill.</summary>
internal static class Signals
{
    /// <summary>Sends a signal, named without its SIG, to a process.</summary>
    public static Task SendAsync(string signal, int id) => RunAsync(signal, id.ToString(CultureInfo.InvariantCulture));

    /// <summary>Sends a signal to every process of a group.</summary>
    public static Task SendToGroupAsync(string signal, int leader) => RunAsync(signal, string.Create(CultureInfo.InvariantCulture, $"-{leader}"));

    private static async Task RunAsync(string signal, string target)
    {
        using var shell = Process.Start("sh", ["-c", "kill -s \"$0\" -- \"$1\"", signal, target]);
        await shell.WaitForExitAsync(TestContext.Current.CancellationToken);
    }
}
