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

    /// <summary>Reads the options of a model that is being built.</summary>
    /// <exception cref="DistributedApplicationException">The command line has a switch that is not known.</exception>
    public static LocalRunOptions Read(IDistributedApplicationBuilder builder, string[] args)
    {
        var settings = builder.Configuration.GetSection(Section);
        var isIsolated = IsOn("Isolated");
        var state = settings["StateFolder"] is { Length: > 0 } folder
            ? Path.GetFullPath(folder)
            : Path.GetFullPath(Path.Combine(builder.AppHostDirectory, "..", ".neptu"));
        return new(isIsolated, IsOn("Reset"), !IsOn("NoSchedule"), new PortPlan(builder.Configuration, isIsolated), new StateFolder(state));

        bool IsOn(string name) => settings.GetValue<bool>(name) || args.Contains(Switch(name), StringComparer.Ordinal);
    }

    /// <summary>NoSchedule is --no-schedule.</summary>
    private static string Switch(string name) =>
        "--" + string.Concat(name.Select((letter, index) => index > 0 && char.IsUpper(letter) ? $"-{char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));
}
