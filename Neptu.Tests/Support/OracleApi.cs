using Neptu.Tests.Support.Fakes;
using Xunit;

namespace Neptu.Tests.Support;

/// <summary>The API over a worker that does what a test wants, for one test class.</summary>
public sealed class OracleApi(NeptuServers servers) : IAsyncLifetime
{
    internal NeptuApi Api { get; } = new(servers);

    internal OracleServer Oracle { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Oracle = await OracleServer.StartAsync();
        await Api.InitializeAsync("Development", [.. SettingsFor(Oracle.Address)]);
    }

    /// <summary>A worker that may fail as often as a test wants.</summary>
    internal static IEnumerable<(string Name, string Value)> SettingsFor(Uri worker) =>
        [("services:worker:http:0", worker.ToString()), ("OutgoingCalls:BreakerMinimumAttempts", "1000")];

    /// <summary>Asks in a person's name.</summary>
    internal static Task<HttpResponseMessage> AskAsync(Person person, string question) =>
        person.Client.PostAsync("/api/v1/reading/oracle", new { question, birthDate = "1990-05-15" });

    /// <summary>How many answers a person has used.</summary>
    internal Task<long> UsedAsync(Person person) =>
        Api.ScalarAsync<long>($"select count(*) from unlocks where user_id = '{person.Id}'");

    /// <summary>How many are held for them.</summary>
    internal Task<long> HeldAsync(Person person) =>
        Api.ScalarAsync<long>($"select count(*) from unlock_holds where user_id = '{person.Id}'");

    public async ValueTask DisposeAsync()
    {
        await Api.DisposeAsync();
        await Oracle.DisposeAsync();
    }
}
