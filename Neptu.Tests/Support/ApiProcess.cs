using System.Collections.Concurrent;
using Neptu.Api.Users;
using Neptu.AppHost.Processes;
using Xunit;

namespace Neptu.Tests.Support;

/// <summary>The API as a process of its own, by the machine's clock, to be killed and started again where it was.</summary>
internal sealed class ApiProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartsWithin = TimeSpan.FromMinutes(5);

    private readonly ConcurrentQueue<string> _lines = new();
    private readonly ProcessPlan _plan;
    private SupervisedProcess? _process;

    private ApiProcess(IEnumerable<(string Name, string Value)> settings, string environment)
    {
        Address = new Uri($"http://localhost:{Ports.Free(1)[0]}/");
        Client = ClientWith(token: null);
        Dictionary<string, string?> variables = new()
        {
            ["ASPNETCORE_ENVIRONMENT"] = environment, ["DOTNET_ENVIRONMENT"] = environment, ["ASPNETCORE_URLS"] = Address.ToString(),
        };
        foreach (var (name, value) in settings)
            variables[name.Replace(":", "__", StringComparison.Ordinal)] = value;

        // It is ended as by a machine that takes it away: nothing here may depend on an orderly stop.
        _plan = new ProcessPlan("api", "dotnet", Path.ChangeExtension(typeof(UserDto).Assembly.Location, "dll"))
        {
            Environment = variables, StopSignal = "KILL",
        };
    }

    public Uri Address { get; }

    /// <summary>Calls it without a token.</summary>
    public HttpClient Client { get; }

    /// <summary>Everything it has printed.</summary>
    public string Output => string.Join('\n', _lines);

    /// <summary>Starts it in Development with nothing but a database.</summary>
    public static Task<ApiProcess> StartAsync(string connectionString) => StartAsync([("ConnectionStrings:neptu", connectionString)]);

    public static async Task<ApiProcess> StartAsync(IEnumerable<(string Name, string Value)> settings, string environment = "Development")
    {
        ApiProcess api = new(settings, environment);
        await api.RestartAsync();
        return api;
    }

    /// <summary>Starts it where it was; returns when it is ready.</summary>
    public async Task RestartAsync() => _process = await SupervisedProcess.StartAsync(
        _plan, _lines.Enqueue, IsReadyAsync, StartsWithin, TestContext.Current.CancellationToken);

    /// <summary>SIGKILL; returns when nothing is left.</summary>
    public async Task KillAsync()
    {
        if (_process is not null)
            await _process.DisposeAsync();
        _process = null;
    }

    /// <summary>Another client of it.</summary>
    public HttpClient ClientWith(string? token) => new()
    {
        BaseAddress = Address,
        DefaultRequestHeaders = { Authorization = token is null ? null : new("Bearer", token) },
    };

    /// <summary>What readiness answers.</summary>
    public async Task<bool> IsReadyAsync(CancellationToken cancellationToken)
    {
        using var answer = await Client.GetAsync("/health", cancellationToken);
        return answer.IsSuccessStatusCode;
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        Client.Dispose();
    }
}
