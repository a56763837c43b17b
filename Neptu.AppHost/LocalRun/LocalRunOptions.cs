using Microsoft.Extensions.Configuration;

namespace Neptu.AppHost.LocalRun;

/// <summary>How this machine runs the model. Each switch of the command line is also a setting: <c>--reset</c> is <c>Neptu:Reset=true</c>.</summary>
/// <param name="IsIsolated">Free ports instead of the usual ones, to run beside another copy.</param>
/// <param name="Reset">Delete the data of earlier runs first.</param>
/// <param name="Schedule">Whether scheduled jobs start by themselves.</param>
/// <param name="Ports">The ports that resources listen on.</param>
/// <param name="State">The folder of data and generated secrets.</param>
internal sealed record LocalRunOptions(bool IsIsolated, bool Reset, bool Schedule, PortPlan Ports, StateFolder State)
{
    private const string Section = "Neptu";

    private static readonly Dictionary<string, string> Switches = new()
    {
        ["--isolated"] = $"{Section}:Isolated", ["--reset"] = $"{Section}:Reset", ["--no-schedule"] = $"{Section}:NoSchedule",
        ["--offline"] = $"{Section}:Offline",
    };

    /// <summary>
    /// Turns the switches into settings. To the configuration a switch without a value would take the next argument for its value.
    /// </summary>
    public static string[] Expand(string[] args) => [.. args.Select(arg => Switches.TryGetValue(arg, out var setting) ? $"--{setting}=true" : arg)];

    /// <summary>Reads the options of a model that is being built.</summary>
    public static LocalRunOptions Read(IDistributedApplicationBuilder builder)
    {
        var settings = builder.Configuration.GetSection(Section);
        var isIsolated = settings.GetValue<bool>("Isolated");
        var state = settings["StateFolder"] is { Length: > 0 } folder
            ? Path.GetFullPath(folder)
            : Path.GetFullPath(Path.Combine(builder.AppHostDirectory, "..", ".neptu"));
        return new(
            isIsolated,
            settings.GetValue<bool>("Reset"),
            !settings.GetValue<bool>("NoSchedule"),
            new PortPlan(builder.Configuration, isIsolated),
            new StateFolder(state));
    }
}
