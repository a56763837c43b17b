using System.ComponentModel;
using System.Diagnostics;

namespace Neptu;

/// <summary>The programs of a PostgreSQL on this machine, and how they are run.</summary>
/// <param name="Directory">The folder that has <c>initdb</c>, <c>postgres</c> and <c>pg_isready</c>.</param>
internal sealed record PostgresInstallation(string Directory)
{
    private static readonly string[] _programs = ["initdb", "postgres", "pg_isready"];

    // PostgreSQL refuses to run as root. A user namespace of one entry makes it nobody in its own eyes; its files stay root's.
    private static readonly string[] _unprivileged = OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess
        ? ["unshare", "--user", "--map-user=65534", "--map-group=65534", "--"]
        : [];

    /// <summary>The installation that the PATH has, else the newest of Debian's; null when there is none.</summary>
    public static PostgresInstallation? Find()
    {
        var path = Environment.GetEnvironmentVariable("PATH")?.Split(Path.PathSeparator) ?? [];
        const string debian = "/usr/lib/postgresql";
        var versions = System.IO.Directory.Exists(debian)
            ? System.IO.Directory.GetDirectories(debian)
                .OrderByDescending(folder => int.TryParse(Path.GetFileName(folder), out var major) ? major : 0)
                .Select(folder => Path.Combine(folder, "bin"))
            : [];
        return path.Concat(versions).Where(HasAll).Select(folder => new PostgresInstallation(folder)).FirstOrDefault();
    }

    /// <summary>The command line of a server on loopback.</summary>
    public string[] ServerCommand(string data, int port) =>
    [
        .. _unprivileged, Program("postgres"), "-D", data,
        "-c", "listen_addresses=127.0.0.1", "-c", $"port={port}", "-c", "unix_socket_directories=", "-c", "timezone=UTC",
    ];

    /// <summary>Makes the data directory with its database unless it is there, and sets the password. No server may run on it.</summary>
    /// <exception cref="InvalidOperationException">A program failed; the message has its last words.</exception>
    public async Task PrepareAsync(string data, string database, string user, string password, CancellationToken cancellationToken)
    {
        if (!System.IO.Directory.Exists(data))
        {
            // Appears whole or not at all: an interrupted attempt is thrown away.
            var draft = data + ".new";
            if (System.IO.Directory.Exists(draft))
                System.IO.Directory.Delete(draft, recursive: true);
            System.IO.Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(data))!);

            await RunAsync(
                [Program("initdb"), "-D", draft, "-U", user, "-E", "UTF8", "--locale=C", "--auth=reject", "--no-instructions"],
                input: null,
                cancellationToken);
            var access = Path.Combine(draft, "pg_hba.conf");
            await File.WriteAllTextAsync(access, "host all all 127.0.0.1/32 scram-sha-256\n", cancellationToken);
            await StatementAsync(draft, $"CREATE DATABASE {database}", cancellationToken);
            System.IO.Directory.Move(draft, data);
        }

        // The password is a parameter of the model and may have changed.
        var quoted = password.Replace("'", "''", StringComparison.Ordinal);
        await StatementAsync(data, $"ALTER ROLE {user} PASSWORD '{quoted}'", cancellationToken);
    }

    /// <summary>Whether a server takes connections, which is later than that it listens.</summary>
    public async Task<bool> AnswersAsync(int port, CancellationToken cancellationToken)
    {
        string[] question = [Program("pg_isready"), "-q", "-h", "127.0.0.1", "-p", $"{port}"];
        return (await TryRunAsync(question, input: null, cancellationToken)).ExitCode == 0;
    }

    private static bool HasAll(string folder) => _programs.All(program => File.Exists(Path.Combine(folder, Executable(program))));

    private static string Executable(string program) => OperatingSystem.IsWindows() ? program + ".exe" : program;

    private string Program(string name) => Path.Combine(Directory, Executable(name));

    /// <summary>In a server of its own without network, so that none ever listens without a password.</summary>
    private async Task StatementAsync(string data, string sql, CancellationToken cancellationToken)
    {
        // A statement that fails is not logged: it may hold the password.
        string[] server = [Program("postgres"), "--single", "-D", data, "-c", "log_min_error_statement=panic", "postgres"];
        var output = await RunAsync(server, sql + "\n", cancellationToken);
        if (output.Contains("ERROR:", StringComparison.Ordinal)) // which is no failure to this mode
            throw new InvalidOperationException($"PostgreSQL could not prepare {data}: {output}");
    }

    private static async Task<string> RunAsync(string[] command, string? input, CancellationToken cancellationToken)
    {
        var (exitCode, output) = await TryRunAsync(command, input, cancellationToken);
        return exitCode == 0 ? output : throw new InvalidOperationException($"{command[0]} ended with {exitCode}: {output}");
    }

    private static async Task<(int ExitCode, string Output)> TryRunAsync(
        string[] command, string? input, CancellationToken cancellationToken)
    {
        string[] all = [.. _unprivileged, .. command];
        var start = new ProcessStartInfo(all[0], all[1..])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using var process = Process.Start(start)!;
            var streams = await Task.WhenAll(
                process.StandardOutput.ReadToEndAsync(cancellationToken),
                process.StandardError.ReadToEndAsync(cancellationToken),
                FeedAsync(process, input));
            await process.WaitForExitAsync(cancellationToken);
            return (process.ExitCode, string.Concat(streams).Trim());
        }
        catch (Win32Exception exception)
        {
            throw new InvalidOperationException($"{all[0]} cannot be started: {exception.Message}", exception);
        }
    }

    /// <summary>What went wrong, if anything: a program that ended has closed its side, and its exit code says more.</summary>
    private static async Task<string> FeedAsync(Process process, string? input)
    {
        try
        {
            await process.StandardInput.WriteAsync(input);
            process.StandardInput.Close();
            return string.Empty;
        }
        catch (IOException exception)
        {
            return exception.Message;
        }
    }
}
