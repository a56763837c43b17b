using Neptu.AppHost.Processes;

namespace Neptu.AppHost.Servers;

/// <summary>A data directory: made by initdb, or copied from one that was.</summary>
internal sealed class PostgresCluster(PostgresBinaries binaries, Unprivileged unprivileged, PostgresOptions options)
{
    // One template serves several servers, which may start at once.
    private static readonly SemaphoreSlim _templates = new(1, 1);

    /// <summary>Makes the data directory unless it is there. It appears whole or not at all.</summary>
    public async Task EnsureAsync(string data, string password, CancellationToken cancellationToken)
    {
        if (Directory.Exists(data)) return;

        if (options.Template is null)
        {
            await AppearAsync(data, draft => InitialiseAsync(draft, password, cancellationToken), cancellationToken);
            return;
        }

        await _templates.WaitAsync(cancellationToken);
        try
        {
            if (!Directory.Exists(options.Template))
                await AppearAsync(options.Template, draft => InitialiseAsync(draft, password, cancellationToken), cancellationToken);
        }
        finally
        {
            _templates.Release();
        }

        await AppearAsync(
            data, draft => ProcessRun.SucceedAsync(new ProcessPlan("cp", "cp", "-a", options.Template, draft), cancellationToken), cancellationToken);
    }

    /// <summary>Removes the lock that a server which was killed has left, if nothing runs on these data.</summary>
    public static void RemoveStaleLock(string data)
    {
        var path = Path.Combine(data, "postmaster.pid");
        if (!File.Exists(path)) return;

        // After a restart of the machine the number may belong to any process, and PostgreSQL would take it for its own.
        var id = File.ReadLines(path).First();
        var commandLine = $"/proc/{id}/cmdline";
        if (File.Exists(commandLine) && File.ReadAllText(commandLine).Contains(data, StringComparison.Ordinal))
            throw new DistributedApplicationException($"A PostgreSQL of an earlier run, process {id}, still works on {data}: end it with `kill -INT {id}`.");
        File.Delete(path);
    }

    /// <summary>Fills a draft and gives it its name; a draft that an interrupted run has left is thrown away.</summary>
    private static async Task AppearAsync(string data, Func<string, Task> fill, CancellationToken cancellationToken)
    {
        var draft = data + ".new";
        await ProcessRun.SucceedAsync(new ProcessPlan("rm", "rm", "-rf", draft), cancellationToken);
        await fill(draft);
        Directory.Move(draft, data);
    }

    private async Task InitialiseAsync(string data, string password, CancellationToken cancellationToken)
    {
        PrivateFiles.CreateDirectory(data);
        await unprivileged.OwnAsync(data, cancellationToken);
        string[] arguments =
        [
            "--pgdata", data, "--username", PostgresOptions.User, "--encoding=UTF8", "--locale=C.UTF-8", "--auth=reject", "--no-instructions",
            .. options.Settings.Contains("fsync=off") ? ["--no-sync"] : Array.Empty<string>(),
        ];
        await ProcessRun.SucceedAsync(Plan("initdb", binaries["initdb"], arguments), cancellationToken);

        await RunAloneAsync(data, $"ALTER ROLE {PostgresOptions.User} PASSWORD '{password}'", cancellationToken);
        await RunAloneAsync(data, $"CREATE DATABASE {options.Database}", cancellationToken);
        await File.WriteAllTextAsync(
            Path.Combine(data, "pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n", cancellationToken);
    }

    /// <summary>Runs a statement in a server without network, so that none ever listens without a password.</summary>
    private async Task RunAloneAsync(string data, string sql, CancellationToken cancellationToken)
    {
        const string script = """printf '%s\n' "$STATEMENT" | "$0" --single -D "$1" template1""";
        var plan = Plan("postgres --single", "sh", "-c", script, binaries["postgres"], data) with
        {
            Environment = new Dictionary<string, string?> { ["STATEMENT"] = sql },
        };
        var result = await ProcessRun.SucceedAsync(plan, cancellationToken);

        // A failed statement does not fail the program.
        if (result.LastLines.Any(line => line.Contains("ERROR:", StringComparison.Ordinal) || line.Contains("FATAL:", StringComparison.Ordinal)))
            throw new DistributedApplicationException($"PostgreSQL could not prepare {data}:\n{result.Text}");
    }

    // The working directory may be closed to the server's user.
    private ProcessPlan Plan(string name, string program, params string[] arguments) =>
        new ProcessPlan(name, program, arguments) { WorkingDirectory = "/" }.Through(unprivileged.Prefix);
}
