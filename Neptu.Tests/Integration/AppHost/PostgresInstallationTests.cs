using System.Diagnostics;
using Npgsql;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Integration.AppHost;

/// <summary>The server that the application model runs where there are no containers.</summary>
public sealed class PostgresInstallationTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("neptu-apphost-").FullName;

    private string Data => Path.Combine(_folder, "postgres");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_prepared_server_has_the_database_and_takes_only_the_password_of_the_last_start()
    {
        var token = TestContext.Current.CancellationToken;
        var installation = PostgresInstallation.Find().ShouldNotBeNull("these tests need PostgreSQL on the machine");

        await installation.PrepareAsync(Data, "neptu", "neptu", "first", token);
        await installation.PrepareAsync(Data, "neptu", "neptu", "it's second", token);

        var port = LoopbackPort.PreferredOrFree(0);
        (await installation.AnswersAsync(port, token)).ShouldBeFalse();
        var command = installation.ServerCommand(Data, port);
        using var server = Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardError = true })!;
        try
        {
            await ReadyAsync(server, token);

            (await installation.AnswersAsync(port, token)).ShouldBeTrue();
            (await AskAsync(port, "it's second", token)).ShouldBe("neptu");
            (await Should.ThrowAsync<PostgresException>(() => AskAsync(port, "first", token))).SqlState.ShouldBe("28P01");
        }
        finally
        {
            // Fast shutdown: a killed server would leave children behind that still hold the folder.
            using var interrupt = Process.Start("kill", ["-INT", $"{server.Id}"]);
            await server.WaitForExitAsync(CancellationToken.None);
        }
    }

    [Fact]
    public async Task An_interrupted_preparation_is_begun_anew()
    {
        var token = TestContext.Current.CancellationToken;
        var installation = PostgresInstallation.Find().ShouldNotBeNull("these tests need PostgreSQL on the machine");
        Directory.CreateDirectory(Data + ".new");
        await File.WriteAllTextAsync(Path.Combine(Data + ".new", "half"), "", token);

        await installation.PrepareAsync(Data, "neptu", "neptu", "password", token);

        File.Exists(Path.Combine(Data, "PG_VERSION")).ShouldBeTrue();
        Directory.Exists(Data + ".new").ShouldBeFalse();
    }

    [Fact]
    public async Task A_failure_says_which_program_and_why()
    {
        var installation = PostgresInstallation.Find().ShouldNotBeNull("these tests need PostgreSQL on the machine");
        Directory.CreateDirectory(Data); // which is no data directory

        var failure = await Should.ThrowAsync<InvalidOperationException>(
            () => installation.PrepareAsync(Data, "neptu", "neptu", "password", TestContext.Current.CancellationToken));

        failure.Message.ShouldContain("postgres");
        failure.Message.ShouldContain(Data);
    }

    /// <summary>Waits for the server's own word; it says it on standard error, which must be read to its end.</summary>
    private static async Task ReadyAsync(Process server, CancellationToken token)
    {
        var ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var said = new List<string>();
        server.ErrorDataReceived += (_, line) =>
        {
            if (line.Data is null)
                ready.TrySetException(new InvalidOperationException(string.Join('\n', said)));
            else if (line.Data.Contains("ready to accept connections", StringComparison.Ordinal))
                ready.TrySetResult();
            else
                said.Add(line.Data);
        };
        server.BeginErrorReadLine();
        await ready.Task.WaitAsync(token);
    }

    private static async Task<string?> AskAsync(int port, string password, CancellationToken token)
    {
        var connectionString = new NpgsqlConnectionStringBuilder
        {
            Host = "127.0.0.1", Port = port, Database = "neptu", Username = "neptu", Password = password, Pooling = false,
        };
        await using var connection = new NpgsqlConnection(connectionString.ConnectionString);
        await connection.OpenAsync(token);
        await using var command = new NpgsqlCommand("select current_database()", connection);
        return (string?)await command.ExecuteScalarAsync(token);
    }
}
