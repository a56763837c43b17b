using System.Runtime.InteropServices;
using Neptu.LocalHost.Processes;

namespace Neptu.LocalHost;

/// <summary>The folder that this program was built in.</summary>
/// <param name="Root">The solution's folder.</param>
/// <param name="Output">Where builds go below a project's folder.</param>
/// <param name="State">Data, passwords and records of runs; ignored by git.</param>
internal sealed record Checkout(string Root, string Output, string State)
{
    // A program started by any means finds the dotnet that runs it here, set-up of the PATH or not.
    private static readonly string _dotnet = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "dotnet"));

    /// <summary>Finds the solution's folder above the running program.</summary>
    /// <exception cref="LocalHostException">The program has been moved out of it.</exception>
    public static Checkout Find()
    {
        var program = new DirectoryInfo(AppContext.BaseDirectory);
        for (var folder = program; folder is not null; folder = folder.Parent)
        {
            if (!File.Exists(Path.Combine(folder.FullName, "Neptu.sln"))) continue;

            // PROJECT/bin/Debug/net10.0: the apps were built along, into the same place below their own folders.
            var output = Path.GetRelativePath(folder.FullName, program.FullName).Split(Path.DirectorySeparatorChar)[1..];
            return new Checkout(folder.FullName, Path.Combine(output), Path.Combine(folder.FullName, ".neptu"));
        }

        throw new LocalHostException($"No Neptu.sln above {program.FullName}: run the local host from where it was built.");
    }

    /// <summary>How to run one of the apps.</summary>
    /// <exception cref="LocalHostException">It has not been built.</exception>
    public ProcessPlan App(string name, string project, params IReadOnlyList<string> arguments)
    {
        var assembly = Path.Combine(Root, project, Output, $"{project}.dll");
        return File.Exists(assembly)
            ? new ProcessPlan(name, _dotnet, [assembly, .. arguments]) { WorkingDirectory = Path.Combine(Root, project) }
            : throw new LocalHostException($"{name} has not been built: {assembly} is missing. Run `dotnet build {project}`.");
    }
}
