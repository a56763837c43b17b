using System.Text.Json.Nodes;
using Neptu.Tests.Support;

namespace Neptu.Tests.Integration.Api;

/// <summary>ical.js, a parser that others wrote, in the version that ical/package-lock.json pins; installed once a run.</summary>
internal static class IcalParser
{
    private static readonly string[] Files = ["package.json", "package-lock.json", "parse.js"];

    private static readonly Lazy<Task<string>> Folder = new(InstallAsync);

    /// <summary>What the parser finds in a file; fails if it refuses the file.</summary>
    public static async Task<JsonObject> ParseAsync(byte[] file)
    {
        var output = await Node.RunAsync(await Folder.Value, file, "node", "parse.js");
        return JsonNode.Parse(output)!.AsObject();
    }

    private static async Task<string> InstallAsync()
    {
        var folder = Directory.CreateDirectory(Path.Combine(TestDirectory.Root, "ical")).FullName;
        foreach (var name in Files)
            File.Copy(Path.Combine(AppContext.BaseDirectory, "ical", name), Path.Combine(folder, name));
        await Node.InstallAsync(folder);
        return folder;
    }
}
