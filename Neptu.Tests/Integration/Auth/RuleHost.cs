using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Neptu.Api;
using Neptu.Api.Auth;
using Neptu.Core.Auth;
using Neptu.Core.Users;

namespace Neptu.Tests.Integration.Auth;

/// <summary>The API with routes of a test's own, one for each rule about callers.</summary>
internal sealed class RuleHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private RuleHost(WebApplication app)
    {
        _app = app;
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public HttpClient Client { get; }

    public static async Task<RuleHost> StartAsync(string connectionString, string environment = "Development")
    {
        var app = Build(environment, new()
        {
            ["ConnectionStrings:neptu"] = connectionString,
            ["ConnectionStrings:cache"] = "127.0.0.1:1,connectTimeout=1",
            ["SESSION_SIGNING_KEY"] = new string('k', 64),
            ["Limits:Person:Quota"] = "0",
        });
        app.UseNeptuApi();
        var rules = app.MapGroup("/rules");
        rules.MapPost("/profile/{walletAddress}", WhoIsIt).RequireOwner();
        rules.MapPost("/money/{walletAddress}", WhoIsIt).RequireOwner().RequireProof(Proof.Proven);
        rules.MapPost("/oldest/{walletAddress}", WhoIsIt).RequireOwner().RequireProof(Proof.Proven).AllowAnonymousWallet();
        rules.MapPost("/body", (Naming body, Caller caller) => Results.Text($"{caller.Proof} {body.WalletAddress == caller.Wallet}"))
            .RequireOwner().RequireProof(Proof.Proven).AllowAnonymousWallet();
        rules.MapPost("/developer", WhoIsIt).RequireRole(Roles.Developer);
        rules.MapPost("/admin", WhoIsIt).RequireRole(Roles.Admin);
        await app.StartAsync(Xunit.TestContext.Current.CancellationToken);
        return new RuleHost(app);
    }

    /// <summary>A host that is not started.</summary>
    public static WebApplication Build(string environment, Dictionary<string, string?> settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.AddNeptuApi();
        return builder.Build();
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private static string WhoIsIt(Caller caller) => $"{caller.Proof} {caller.Role}";

    private sealed record Naming(string? WalletAddress) : INamesWallet;
}
