namespace Neptu.Api.Pictures.Drawing;

/// <summary>The colours of a picture, by what they are for. Texts have a contrast of 4.5 to 1 at least (WCAG 2.2, 1.4.3).</summary>
internal sealed record Palette
{
    public static readonly Palette Light = new()
    {
        Paper = "#fbf7ef",
        Panel = "#f2eadb",
        Ink = "#2a2420",
        Muted = "#6a5f55",
        Accent = "#9c3f22",
        Leaf = "#e3d5bd",
        Line = "#dccfb9",
        Moon = "#f4d67e",
        Shadow = "#3d3a4a",
    };

    public static readonly Palette Dark = new()
    {
        Paper = "#17151f",
        Panel = "#262234",
        Ink = "#f1eae0",
        Muted = "#b0a79d",
        Accent = "#f0a377",
        Leaf = "#3a3547",
        Line = "#3b3648",
        Moon = "#f6e7bd",
        Shadow = "#0a090e",
    };

    /// <summary>What everything stands on.</summary>
    public required string Paper { get; init; }

    /// <summary>What some things stand on, to be seen together.</summary>
    public required string Panel { get; init; }

    /// <summary>Texts that matter.</summary>
    public required string Ink { get; init; }

    /// <summary>Texts beside them.</summary>
    public required string Muted { get; init; }

    /// <summary>What the eye should find.</summary>
    public required string Accent { get; init; }

    /// <summary>Parts of a drawing that are not meant.</summary>
    public required string Leaf { get; init; }

    /// <summary>Lines between things.</summary>
    public required string Line { get; init; }

    /// <summary>The full moon.</summary>
    public required string Moon { get; init; }

    /// <summary>The dark moon.</summary>
    public required string Shadow { get; init; }

    /// <summary>The rules for the classes that drawings use.</summary>
    public string ToCss() =>
        $".paper{{fill:{Paper}}}.panel{{fill:{Panel}}}.ink{{fill:{Ink}}}.muted{{fill:{Muted}}}.accent{{fill:{Accent}}}.leaf{{fill:{Leaf}}}"
        + $".line{{stroke:{Line};fill:none}}.moon{{fill:{Moon};stroke:{Muted}}}.shadow{{fill:{Shadow};stroke:{Muted}}}";
}
