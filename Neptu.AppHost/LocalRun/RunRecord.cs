using System.Text.Json;
using Neptu.AppHost.Servers;

namespace Neptu.AppHost.LocalRun;

/// <summary>What the run of a state folder tells other commands of the same checkout.</summary>
/// <param name="ProcessId">The AppHost's process.</param>
/// <param name="Dashboard">The dashboard's address with its login token.</param>
/// <param name="JobEnvironment">What the scheduled jobs are given, by variable; null until the run is ready.</param>
internal sealed record RunRecord(int ProcessId, string Dashboard, Dictionary<string, string>? JobEnvironment = null)
{
    private const string FileName = "run.json";

    /// <summary>The record of a state folder, or null.</summary>
    public static RunRecord? Read(StateFolder state) =>
        File.Exists(PathIn(state)) ? JsonSerializer.Deserialize<RunRecord>(File.ReadAllText(PathIn(state))) : null;

    /// <summary>Writes the record, readable for this user alone.</summary>
    public void Write(StateFolder state) => PrivateFiles.Write(PathIn(state), JsonSerializer.Serialize(this));

    /// <summary>Removes the record.</summary>
    public static void Delete(StateFolder state) => File.Delete(PathIn(state));

    private static string PathIn(StateFolder state) => Path.Combine(state.Directory, FileName);
}
