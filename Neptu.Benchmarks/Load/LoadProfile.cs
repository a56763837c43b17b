using Aspire.Hosting;
using System.Globalization;
using System.Security.Cryptography;
using Neptu.Core.Auth.Sessions;

namespace Neptu.Benchmarks.Load;

/// <summary>
/// The mode <c>load</c>: starts the servers, has wrk send what people ask most, and prints how many answers a second there
/// were, how long they took, and what the API's process held of the memory afterwards.
/// </summary>
internal static class LoadProfile
{
    private const string NoLimits = "--no-limits";
    private const int Connections = 32;
    private const int WarmUpSeconds = 8; // until the just-in-time compiler has come to rest
    private const int FewPeople = 500;
    private const int MostAnswersPerSecond = 6_000; // of what each person asks once

    /// <summary>Runs all profiles for that many seconds each; 0 if every answer was a success.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var isLimited = !args.Contains(NoLimits);
        if (!TryReadSeconds([.. args.Where(arg => arg != NoLimits)], out var seconds))
        {
            Console.Error.WriteLine($"load [SECONDS] [{NoLimits}], seconds from 1 to 60");
            return 2;
        }

        var directory = Directory.CreateTempSubdirectory("neptu-load-");
        try
        {
            return await RunAsync(directory.FullName, seconds, isLimited, CancellationToken.None);
        }
        catch (DistributedApplicationException e)
        {
            Console.Error.WriteLine(e.Message);
            return 1;
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    private static async Task<int> RunAsync(string directory, int seconds, bool isLimited, CancellationToken cancellation)
    {
        var wrk = Wrk.Find(Connections);
        var key = RandomNumberGenerator.GetHexString(SessionOptions.ShortestKey);
        await using var servers = await LoadServers.StartAsync(directory, key, isLimited, cancellation);
        var people = new LoadPeople(servers.Database, key, directory);
        Console.WriteLine("| Request | a second | p50 ms | p99 ms | errors | memory MB | of it its own |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        var errors = 0L;
        foreach (var profile in RequestProfile.All)
        {
            var first = await AskersAsync(people, profile, WarmUpSeconds, cancellation);
            await wrk.RunAsync(servers.Address, profile, first, WarmUpSeconds, cancellation);
            var second = profile.Asks == Asking.Once ? await AskersAsync(people, profile, seconds, cancellation) : first;
            var measured = await wrk.RunAsync(servers.Address, profile, second, seconds, cancellation);
            Print(profile, measured, servers.Memory);
            errors += measured.Errors;
        }

        return errors == 0 ? 0 : 1;
    }

    private static async Task<string?> AskersAsync(LoadPeople people, RequestProfile profile, int seconds, CancellationToken cancellation) =>
        profile.Asks switch
        {
            Asking.Anybody => null,
            Asking.Repeatedly => await people.CreateAsync(FewPeople, cancellation),
            _ => await people.CreateAsync(seconds * MostAnswersPerSecond, cancellation),
        };

    private static void Print(RequestProfile profile, Measurement measured, ProcessMemory memory) =>
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {profile.Name} | {measured.PerSecond:N0} | {measured.P50:F1} | {measured.P99:F1} | {measured.Errors} | {memory.Resident / 1e6:F0} | {memory.Own / 1e6:F0} |"));

    private static bool TryReadSeconds(string[] args, out int seconds)
    {
        seconds = 15;
        return args is [] || (args is [var text] && int.TryParse(text, CultureInfo.InvariantCulture, out seconds) && seconds is >= 1 and <= 60);
    }
}
