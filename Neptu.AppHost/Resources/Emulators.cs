using Microsoft.Extensions.Configuration;
using Neptu.AppHost.LocalRun;

namespace Neptu.AppHost.Resources;

/// <summary>
/// Emulated servers of others, for work without a network: <c>Emulators:Solana=true</c>, <c>Emulators:Privy=true</c>, or both by
/// <c>--offline</c>. Off by default, and part of local runs only.
/// </summary>
internal sealed class Emulators
{
    private const string ResourceName = "emulators";
    private const int SolanaPort = 8899;

    /// <summary>An address of its own, as the real Privy has: circuit breakers go by address, and Solana's faults must not be Privy's.</summary>
    private const int PrivyPort = 8898;

    private const string PrivyAppId = "clxneptuemulated00000000";
    private const string PrivyAppSecret = "emulated";

    private static readonly string PrivyEndpoint = $"{HttpApps.Endpoint}-{PrivyPort}";

    private readonly IConfiguration _settings;
    private readonly bool _isRun;
    private readonly bool _solana;
    private readonly bool _privy;
    private readonly IResourceBuilder<ProjectResource>? _server;

    private Emulators(IDistributedApplicationBuilder builder, Platform platform, LocalRunOptions run)
    {
        _settings = builder.Configuration;
        _isRun = builder.ExecutionContext.IsRunMode;
        var isOffline = _settings.GetValue<bool>("Neptu:Offline");
        _solana = _isRun && (isOffline || _settings.GetValue<bool>("Emulators:Solana"));
        _privy = _isRun && (isOffline || _settings.GetValue<bool>("Emulators:Privy"));
        if (_solana || _privy)
            _server = Add(builder, platform, run);
    }

    /// <summary>Adds the server of the emulators that are on; nothing if all are off.</summary>
    public static Emulators AddTo(IDistributedApplicationBuilder builder, Platform platform, LocalRunOptions run) => new(builder, platform, run);

    /// <summary>Points the settings of a project at the emulated network if that is on.</summary>
    public void UseSolanaIn(IResourceBuilder<ProjectResource> project)
    {
        if (_solana)
            project.WaitFor(_server!).WithEnvironment(HostSettings.SolanaRpcUrl.Variable, Address(HttpApps.Endpoint, "/solana"));
    }

    /// <summary>Points the settings of a project at the emulated Privy if that is on.</summary>
    public void UsePrivyIn(IResourceBuilder<ProjectResource> project)
    {
        if (_privy)
        {
            WithPrivyApp(project)
                .WaitFor(_server!)
                .WithEnvironment("Privy__ApiUrl", Address(PrivyEndpoint, ""))
                .WithEnvironment("Privy__JwksUrl", Address(PrivyEndpoint, $"/api/v1/apps/{PrivyAppId}/jwks.json"));
        }
    }

    /// <summary>Has the table of the start say which chain payments are read from. Only the host is named: the rest may hold an access key.</summary>
    public void NameChainOf(IResourceBuilder<ProjectResource> project)
    {
        if (!_isRun)
            return;

        var server = _settings.ValueOf(HostSettings.SolanaRpcUrl) ?? HostSettings.SolanaRpcUrl.LocalDefault;
        project.WithAnnotation(new OriginAnnotation(
            _solana ? "payments from the emulated chain"
            : Uri.TryCreate(server, UriKind.Absolute, out var address) ? $"payments from {address.Host}"
            : "payments off"));
    }

    private static IResourceBuilder<ProjectResource> WithPrivyApp(IResourceBuilder<ProjectResource> project) => project
        .WithEnvironment(HostSettings.PrivyAppId.Variable, PrivyAppId)
        .WithEnvironment(HostSettings.PrivyAppSecret.Variable, PrivyAppSecret);

    private static IResourceBuilder<ProjectResource> Add(IDistributedApplicationBuilder builder, Platform platform, LocalRunOptions run) =>
        WithPrivyApp(builder.AddHttpApp<Projects.Neptu_Emulators>(ResourceName, run, SolanaPort, PrivyPort))
            .WithSettings(platform, HostSettings.Solana.Where(setting => !setting.IsSecret))
            .WithPage("Faults", "/faults")
            .WithAddressTitle("Emulators")
            .WithIconName("BeakerSettings");

    private ReferenceExpression Address(string endpoint, string path)
    {
        ReferenceExpressionBuilder address = new();
        address.Append($"{_server!.GetEndpoint(endpoint)}");
        address.AppendLiteral(path);
        return address.Build();
    }
}
