using Aspire.Hosting;
using System.Globalization;
using Neptu.AppHost.Processes;

namespace Neptu.Benchmarks.Load;

/// <summary>The load generator <see href="https://github.com/wg/wrk"/>: written in C, so that the server gets most of the processor.</summary>
internal sealed class Wrk(string program, int connections)
{
    private const string Marker = "MEASURED ";
    private const int Threads = 2; // requests.lua shares the people out between as many

    private static readonly string _script = Path.Combine(AppContext.BaseDirectory, "Load", "requests.lua");

    /// <summary>Finds it on this machine.</summary>
    /// <exception cref="DistributedApplicationException">It is not there.</exception>
    public static Wrk Find(int connections) => new(
        Executables.Find("wrk") ?? throw new DistributedApplicationException("wrk is not on this machine: install it (on Debian `sudo apt-get install wrk`)."),
        connections);

    /// <summary>Sends requests for that long, each connection the next as soon as it has its answer.</summary>
    /// <param name="address">The API.</param>
    /// <param name="profile">What is asked.</param>
    /// <param name="people">A file with who asks, or null.</param>
    /// <param name="seconds">For how long.</param>
    /// <param name="cancellation">Ends it sooner.</param>
    /// <exception cref="DistributedApplicationException">wrk failed.</exception>
    public async Task<Measurement> RunAsync(Uri address, RequestProfile profile, string? people, int seconds, CancellationToken cancellation)
    {
        List<string> arguments =
        [
            $"--threads={Threads}", $"--connections={connections}", $"--duration={seconds}s", $"--script={_script}",
            address.ToString(), "--", profile.Method, profile.Path,
        ];
        if (people is not null) arguments.Add(people);
        var result = await ProcessRun.SucceedAsync(new ProcessPlan("wrk", program, arguments), cancellation);
        var line = result.LastLines.SingleOrDefault(line => line.StartsWith(Marker, StringComparison.Ordinal))
            ?? throw new DistributedApplicationException($"wrk printed no figures:\n{result.Text}");
        return Read(line[Marker.Length..]);
    }

    private static Measurement Read(string line)
    {
        var figures = line.Split(' ').Select(figure => long.Parse(figure, CultureInfo.InvariantCulture)).ToArray();
        return new(figures[0] / (figures[1] / 1e6), Milliseconds(figures[2]), Milliseconds(figures[3]), figures[0], figures[4]);
    }

    private static double Milliseconds(long microseconds) => microseconds / 1e3;
}

/// <summary>What one run of the load generator saw.</summary>
/// <param name="PerSecond">Answers a second.</param>
/// <param name="P50">Half of the answers came within that many milliseconds.</param>
/// <param name="P99">99 of 100 answers came within that many milliseconds.</param>
/// <param name="Requests">Answers.</param>
/// <param name="Errors">Answers other than a success, and connections that broke.</param>
internal sealed record Measurement(double PerSecond, double P50, double P99, long Requests, long Errors);
