using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using Shouldly;

namespace Neptu.Tests.Support;

/// <summary>Runs Node.js and npm, from which tests take programs that others wrote.</summary>
internal static class Node
{
    /// <summary>Runs a program to its end and returns what it prints; fails if it says that it failed.</summary>
    public static async Task<string> RunAsync(string folder, byte[] input, string program, params string[] arguments)
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
        process.ExitCode.ShouldBe(0, $"{program} {string.Join(' ', arguments)}: {await output}{await error}");
        return await output;
    }

    /// <summary>Installs what package-lock.json in a folder pins.</summary>
    public static Task InstallAsync(string folder) =>
        RunAsync(folder, [], "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception notFound)
        {
            throw new InvalidOperationException(
                $"'{start.FileName}' cannot be started. These tests use programs from npm: install Node.js 20 or later with npm.",
                notFound);
        }
    }
}
