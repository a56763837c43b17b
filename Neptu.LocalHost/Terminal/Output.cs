using Spectre.Console;

namespace Neptu.LocalHost.Terminal;

/// <summary>The one place that decides whether there is a terminal: colours and moving lines there, plain lines everywhere else.</summary>
internal static class Output
{
    private const int PlainWidth = 160;

    /// <summary>Standard output. NO_COLOR and TERM=dumb are honoured on a terminal.</summary>
    public static IAnsiConsole Create() => Create(System.Console.Out, !System.Console.IsOutputRedirected);

    /// <summary>Any writer.</summary>
    public static IAnsiConsole Create(TextWriter writer, bool isTerminal)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = isTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = isTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = isTerminal ? InteractionSupport.Detect : InteractionSupport.No,
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        if (!isTerminal) console.Profile.Width = PlainWidth;
        return console;
    }

    /// <summary>Whether colours may be written.</summary>
    public static bool HasColours(this IAnsiConsole console) =>
        console.Profile.Capabilities is { Ansi: true, ColorSystem: not ColorSystem.NoColors };

    /// <summary>Whether lines may be rewritten.</summary>
    public static bool IsLive(this IAnsiConsole console) => console.Profile.Capabilities is { Ansi: true, Interactive: true };
}
