using Neptu.LocalHost.Processes;
using Neptu.LocalHost.Terminal;

namespace Neptu.LocalHost.Resources;

/// <summary>One of the HTTP apps as a process.</summary>
internal sealed class App(AppFacts facts, IReadOnlyList<int> ports, SupervisedProcess process) : IAsyncDisposable
{
    private static readonly TimeSpan _answersWithin = TimeSpan.FromSeconds(60);

    /// <summary>The process.</summary>
    public SupervisedProcess Process => process;

    /// <summary>Where it listens.</summary>
    public string Addresses => string.Join(", ", Urls(ports));

    /// <summary>Its line of the table.</summary>
    public ResourceRow Row => new(facts.Name, "running", Addresses);

    /// <summary>Starts an app and returns when its health check says yes.</summary>
    /// <exception cref="LocalHostException">It ends, or does not answer in time.</exception>
    public static async Task<App> StartAsync(
        AppFacts facts, IReadOnlyList<int> ports, Checkout checkout, IReadOnlyDictionary<string, string?> environment,
        Action<string, string> log, CancellationToken cancellationToken)
    {
        var plan = checkout.App(facts.Name, facts.Project) with
        {
            Environment = new Dictionary<string, string?>(environment) { ["ASPNETCORE_URLS"] = string.Join(';', Urls(ports)) },
            Grace = TimeSpan.FromSeconds(2),
        };
        using var client = new HttpClient();
        var process = await SupervisedProcess.StartAsync(
            plan, line => log(facts.Name, line), token => IsHealthyAsync(client, ports[0], token), _answersWithin, cancellationToken);
        return new App(facts, ports, process);
    }

    /// <summary>Says who is in the way before anything is started.</summary>
    /// <exception cref="LocalHostException">Something listens on one of the app's ports.</exception>
    public static void EnsureFree(AppFacts facts, IEnumerable<int> ports)
    {
        foreach (var port in ports)
        {
            if (Ports.IsFree(port)) continue;
            throw new LocalHostException(PortHolder.Find(port) is { } holder
                ? $"Port {port}, which {facts.Name} needs, is in use by process {holder.Id} ({holder.CommandLine}): end it with `kill {holder.Id}`, then try again."
                : $"Port {port}, which {facts.Name} needs, is in use by a process that cannot be seen from here: find it as root with `ss -ltnp 'sport = :{port}'`, end it, then try again.");
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => process.DisposeAsync();

    private static IEnumerable<string> Urls(IEnumerable<int> ports) => ports.Select(port => $"http://localhost:{port}");

    private static async Task<bool> IsHealthyAsync(HttpClient client, int port, CancellationToken cancellationToken)
    {
        using var answer = await client.GetAsync(new Uri($"http://localhost:{port}{Topology.Paths.Health}"), cancellationToken);
        return answer.IsSuccessStatusCode;
    }
}
