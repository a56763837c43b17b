using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;
using Neptu.Api.Users;
using Neptu.Core.Auth;
using Neptu.Core.Auth.Sessions;
using Neptu.Core.Users;
using Neptu.Tests.Support;
using Neptu.Tests.Support.Fakes;
using Xunit;

namespace Neptu.Tests.Integration.Access;

/// <summary>
/// The API with payments and the oracle on, twice over one database: as it is published, but for sessions without proof, and as the
/// oldest app needs it, with wallets taken on their word.
/// </summary>
public sealed class AccessWorld(NeptuServers servers) : IAsyncLifetime
{
    private TestHost<UserDto>? _strict;
    private TestHost<UserDto>? _lenient;

    private OracleServer? _oracle;

    internal PaymentsApi Payments { get; } = new(servers);

    /// <summary>Without a token, and without wallets on their word.</summary>
    internal HttpClient Strict { get; private set; } = null!;

    /// <summary>Without a token, with wallets taken on their word.</summary>
    internal HttpClient Lenient { get; private set; } = null!;

    internal ApiDocument Document { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _oracle = await OracleServer.StartAsync();
        await Payments.InitializeAsync();
        _strict = Payments.Start(
            "Production",
            [.. Settings(), ("Auth:AllowAnonymousWallets", "false"), ("Auth:AllowUnprovenSessions", "true")]);
        Strict = _strict.CreateClient();
        _lenient = Payments.Start("Development", [.. Settings()]);
        Lenient = _lenient.CreateClient();
        Document = await ApiDocument.FetchAsync(Strict);
    }

    /// <summary>Payments and the oracle on, and no line in the log for each of thousands of refusals.</summary>
    private IEnumerable<(string Name, string Value)> Settings() =>
    [
        .. PaymentsApi.SettingsFor(Payments.ChainAddress), .. OracleApi.SettingsFor(_oracle!.Address),
        ("Logging:LogLevel:Default", "Warning"), ("Logging:LogLevel:Microsoft", "Warning"), ("Logging:LogLevel:Neptu", "Warning"),
    ];

    /// <summary>Somebody new.</summary>
    internal async Task<Payer> JoinAsync(string role = Roles.User, Proof proof = Proof.Proven)
    {
        var person = await Payments.NewPayerAsync(proof);
        if (role != Roles.User)
            await Payments.ScalarAsync<int>($"update users set role = '{role}' where id = '{person.Id}' returning 1");
        return As(person.Caller with { Role = role });
    }

    /// <summary>The same person on the strict host, with another token if their proof is another.</summary>
    internal Payer As(Caller caller)
    {
        var client = _strict!.CreateClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Bearer", _strict.Services.GetRequiredService<SessionTokens>().Issue(caller));
        return new(caller, client);
    }

    public async ValueTask DisposeAsync()
    {
        if (_strict is not null)
            await _strict.DisposeAsync();
        if (_lenient is not null)
            await _lenient.DisposeAsync();
        await Payments.DisposeAsync();
        if (_oracle is not null)
            await _oracle.DisposeAsync();
    }
}
