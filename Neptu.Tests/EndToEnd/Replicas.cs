using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Neptu.Core.Auth;
using Neptu.Core.Auth.Sessions;
using Neptu.Emulators.Solana;
using Neptu.Tests.Support;
using Neptu.Tests.Support.Fakes;
using Npgsql;
using Shouldly;
using Xunit;

namespace Neptu.Tests.EndToEnd;

/// <summary>Processes of the API over one database and one chain, for one test class.</summary>
public abstract class Replicas(NeptuServers servers, int count, int? patience = null) : IAsyncLifetime
{
    /// <summary>What sessions of an API are called.</summary>
    internal const string ApiName = "Neptu.Api";

    /// <summary>What a test's own sessions are called.</summary>
    internal const string TestName = "test";

    /// <summary>More than any test asks for, all from one address.</summary>
    private const string Quota = "1000000";
    private static readonly string[] Limits = ["Address", "Person", "SignIn", "Payments"];

    private readonly List<ApiProcess> _apis = [];
    private NpgsqlDataSource? _database;
    private EmulatorServer? _emulators;

    internal NeptuServers Servers => servers;

    internal SolanaEmulator Chain => _emulators!.Solana;

    internal Uri ChainAddress => _emulators!.RpcUrl;

    internal IReadOnlyList<ApiProcess> Apis => _apis;

    internal string ConnectionString { get; private set; } = "";

    internal NpgsqlDataSource Database => _database!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        ConnectionString = await servers.CreateDatabaseAsync(Cancellation);
        if (patience is { } seconds)
            ConnectionString = new NpgsqlConnectionStringBuilder(ConnectionString) { Timeout = seconds }.ConnectionString;
        _database = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(ConnectionString) { ApplicationName = TestName }.ConnectionString);
        _emulators = await EmulatorServer.StartAsync();
        (string, string)[] settings =
        [
            ("ConnectionStrings:neptu", ConnectionString),
            (SessionOptions.SigningKeySetting, RandomNumberGenerator.GetHexString(SessionOptions.ShortestKey)),
            .. PaymentsApi.SettingsFor(ChainAddress),
            .. Limits.Select(policy => ($"Limits:{policy}:Quota", Quota)),
            .. await MoreSettingsAsync(),
        ];
        _apis.AddRange(await Task.WhenAll(Enumerable.Range(0, count).Select(_ => ApiProcess.StartAsync(settings))));
    }

    /// <summary>Somebody new, who has signed in at the first process.</summary>
    internal async Task<Payer> JoinAsync()
    {
        var signedIn = await _apis[0].Client.SignInAsync();
        return new(new(signedIn.Id, signedIn.Wallet, "user", Proof.Proven), _apis[0].ClientWith(signedIn.AccessToken));
    }

    /// <summary>The same person as a client of every process.</summary>
    internal Payer[] Everywhere(Payer payer) =>
        [.. _apis.Select(api => payer with { Client = api.ClientWith(payer.Client.DefaultRequestHeaders.Authorization!.Parameter) })];

    /// <summary>Grants rewards of these amounts, in units of 10^-6 NEPTU.</summary>
    internal async Task GrantAsync(Payer payer, params long[] amounts)
    {
        await using Money money = new(ConnectionString, TimeProvider.System);
        foreach (var amount in amounts)
            (await money.GrantAsync(payer.Id, amount)).ShouldBeTrue();
    }

    internal SolanaTransaction Pay(Payer payer, JsonObject quote) =>
        Chain.Finalize(SolanaPayments.Pay(payer, quote, TimeProvider.System.GetUtcNow()));

    internal SolanaTransaction PayOut(Payer payer, JsonObject built) =>
        Chain.Finalize(SolanaPayments.PayOut(payer, built, TimeProvider.System.GetUtcNow()));

    internal async Task<T> ScalarAsync<T>(string sql)
    {
        await using var command = Database.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync(Cancellation))!;
    }

    /// <summary>Counts; $1 of the statement is the list.</summary>
    internal async Task<long> CountAsync(string sql, IEnumerable<string> list)
    {
        await using var command = Database.CreateCommand(sql);
        command.Parameters.Add(new() { Value = list.ToArray() });
        return (long)(await command.ExecuteScalarAsync(Cancellation))!;
    }

    internal async Task ExecuteAsync(string sql)
    {
        await using var command = Database.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(Cancellation);
    }

    /// <summary>How many signatures, payments, rewards and postings a person has.</summary>
    internal Task<string> EffectsAsync(Payer payer) => ScalarAsync<string>(
        $"""
        select concat_ws(' ',
          (select count(*) from chain_signatures where user_id = '{payer.Id}'), (select count(*) from payments where user_id = '{payer.Id}'),
          (select count(*) from user_rewards where user_id = '{payer.Id}'), (select count(*) from ledger_postings where user_id = '{payer.Id}'))
        """);

    /// <summary>A person's rewards, their claims and what the claims consist of, and signatures that were taken.</summary>
    internal Task<string> ClaimsAsync(Payer payer) => ScalarAsync<string>(
        $"""
        select concat_ws(', ',
          (select string_agg(status, ' ' order by id) from user_rewards where user_id = '{payer.Id}'),
          (select coalesce(string_agg(status, ' '), 'no claim') from claims where user_id = '{payer.Id}'),
          (select count(*) || ' parts' from claim_rewards join claims on claims.id = claim_id where user_id = '{payer.Id}'),
          (select count(*) || ' signatures' from chain_signatures where user_id = '{payer.Id}'))
        """);

    /// <summary>The ledger's sum is zero in every currency.</summary>
    internal async Task BooksBalanceAsync() => (await ScalarAsync<long>(
        "select count(*) from (select from ledger_entries group by currency having sum(amount) <> 0) as wrong")).ShouldBe(0);

    /// <summary>What an account of the ledger holds.</summary>
    internal Task<long> HoldsAsync(string account, string currency) =>
        ScalarAsync<long>($"select coalesce(sum(amount), 0)::bigint from ledger_entries where account = '{account}' and currency = '{currency}'");

    /// <summary>Returns when no session is left: a server notices that a client has died when it has something to say to it.</summary>
    internal Task NobodyIsLeftAsync(string application) => Eventually.IsTrueAsync(
        () => ScalarAsync<bool>(
            $"select not exists (select from pg_stat_activity where datname = current_database() and application_name = '{application}')"),
        $"{application} should have left.");

    /// <summary>Whether a session of an application waits, as PostgreSQL's monitoring names it.</summary>
    internal Task<bool> WaitsAsync(string application, string type, string what = "%") => ScalarAsync<bool>(
        $"""
        select exists (select from pg_stat_activity where datname = current_database()
          and application_name = '{application}' and wait_event_type = '{type}' and wait_event like '{what}')
        """);

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        foreach (var api in _apis)
            await api.DisposeAsync();
        if (_emulators is not null)
            await _emulators.DisposeAsync();
        await Database.DisposeAsync();
    }

    private protected virtual Task<(string Name, string Value)[]> MoreSettingsAsync() => Task.FromResult<(string, string)[]>([]);
}

/// <summary>
/// Two processes on the servers of all tests. A hundred requests at once share a few connections; on a machine that has
/// other things to do they wait their turn.
/// </summary>
public sealed class TwoReplicas(NeptuServers servers) : Replicas(servers, count: 2, patience: 60);

/// <summary>One process on the servers of all tests.</summary>
public sealed class OneReplica(NeptuServers servers) : Replicas(servers, count: 1);
