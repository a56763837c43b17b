using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using Neptu.Tests.Support;
using Shouldly;

namespace Neptu.Tests.Integration.Api;

/// <summary>ical.js, a parser that others wrote, in the version that ical/package-lock.json pins; installed once a run.</summary>
internal static class IcalParser
{
    private static readonly string[] Files = ["package.json", "package-lock.json", "parse.js"];

    private static readonly Lazy<Task<string>> Folder = new(InstallAsync);

    /// <summary>What the parser finds in a file; fails if it refuses the file.</summary>
    public static async Task<JsonObject> ParseAsync(byte[] file)
    {
        var output = await RunAsync(await Folder.Value, file, "node", "parse.js");
        return JsonNode.Parse(output)!.AsObject();
    }

    private static async Task<string> InstallAsync()
    {
        var folder = Directory.CreateDirectory(Path.Combine(TestDirectory.Root, "ical")).FullName;
        foreach (var name in Files)
            File.Copy(Path.Combine(AppContext.BaseDirectory, "ical", name), Path.Combine(folder, name));
        await RunAsync(folder, [], "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
        return folder;
    }

    private static async Task<string> RunAsync(string folder, byte[] input, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        using var process = Start(start);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.StandardInput.BaseStream.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, $"{program} {string.Join(' ', arguments)}: {await error}");
        return await output;
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception notFound)
        {
            throw new InvalidOperationException(
                $"'{start.FileName}' cannot be started. These tests parse iCalendar files with ical.js: install Node.js 20 or later with npm.",
                notFound);
        }
    }
}
