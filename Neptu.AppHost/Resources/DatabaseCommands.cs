using Microsoft.Extensions.DependencyInjection;
using Neptu.AppHost.LocalRun;
using Neptu.AppHost.Servers;
using Npgsql;

namespace Neptu.AppHost.Resources;

/// <summary>What the dashboard offers for the database of a local run.</summary>
internal static class DatabaseCommands
{
    private const string Migration = "migrate";

    /// <summary>Adds "Reset data" and "Open psql".</summary>
    public static IResourceBuilder<T> WithDatabaseCommands<T>(this IResourceBuilder<T> database, StateFolder state)
        where T : IResourceWithConnectionString => database
        .WithCommand("reset-data", "Reset data", context => ResetAsync(database.Resource, context), new CommandOptions
        {
            Description = "Drops all tables and applies the migrations anew. The apps stay up.",
            ConfirmationMessage = "All data of this local run will be lost: people, readings, payments. Reset the database?",
            IconName = "DatabaseArrowRight",
            UpdateState = EnabledWhileHealthy,
        })
        .WithCommand("psql", "Open psql", context => ShowPsqlAsync(database.Resource, state, context), new CommandOptions
        {
            Description = "Shows the command that opens the database in psql. The password is in a file that only you can read.",
            IconName = "WindowConsole",
            IsHighlighted = true,
            UpdateState = EnabledWhileHealthy,
        });

    private static ResourceCommandState EnabledWhileHealthy(UpdateCommandStateContext context) =>
        context.ResourceSnapshot.HealthStatus is Microsoft.Extensions.Diagnostics.HealthChecks.HealthStatus.Healthy
            ? ResourceCommandState.Enabled
            : ResourceCommandState.Disabled;

    private static async Task<ExecuteCommandResult> ResetAsync(IResourceWithConnectionString database, ExecuteCommandContext context)
    {
        try
        {
            // Not the database: that would break every connection that the apps hold.
            var settings = await SettingsAsync(database, context.CancellationToken);
            await using var source = NpgsqlDataSource.Create(settings.ConnectionString);
            await using var command = source.CreateCommand("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
            await command.ExecuteNonQueryAsync(context.CancellationToken);
        }
        catch (NpgsqlException exception)
        {
            return CommandResults.Failure($"The database could not be reset: {exception.Message}");
        }

        var notifications = context.Services.GetRequiredService<ResourceNotificationService>();
        var before = notifications.TryGetCurrentState(Migration, out var current) ? current.Snapshot.StopTimeStamp : null;
        var commands = context.Services.GetRequiredService<ResourceCommandService>();
        var started = await commands.ExecuteCommandAsync(Migration, KnownResourceCommands.StartCommand, context.CancellationToken);
        if (!started.Success)
            return started;

        // The state of the run before this one is known for a moment longer.
        var ended = await notifications.WaitForResourceAsync(
            Migration,
            resource => resource.Snapshot is { ExitCode: not null, StopTimeStamp: { } stopped } && stopped > (before ?? DateTime.MinValue),
            context.CancellationToken);
        return ended.Snapshot.ExitCode == 0
            ? CommandResults.Success("The database is empty, with the newest schema.")
            : CommandResults.Failure($"The database is empty, and the migration failed: see the log of {Migration}.");
    }

    /// <summary>The password goes into a file of psql's own format, so that it stands in no command line and in no browser.</summary>
    private static async Task<ExecuteCommandResult> ShowPsqlAsync(
        IResourceWithConnectionString database, StateFolder state, ExecuteCommandContext context)
    {
        var settings = await SettingsAsync(database, context.CancellationToken);
        var file = Path.Combine(state.Servers.Private("secrets"), "pgpass");
        PrivateFiles.Write(file, $"{settings.Host}:{settings.Port}:*:{settings.Username}:{Escape(settings.Password)}\n");
        var command = $"PGPASSFILE='{file}' psql -h {settings.Host} -p {settings.Port} -U {settings.Username} {settings.Database}";
        return CommandResults.Success("Paste this into a terminal.", command, CommandResultFormat.Text, displayImmediately: true);
    }

    private static string? Escape(string? text) =>
        text?.Replace(@"\", @"\\", StringComparison.Ordinal).Replace(":", @"\:", StringComparison.Ordinal);

    private static async Task<NpgsqlConnectionStringBuilder> SettingsAsync(
        IResourceWithConnectionString database, CancellationToken cancellationToken) =>
        new(await database.GetConnectionStringAsync(cancellationToken));
}
