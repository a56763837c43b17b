using Microsoft.Extensions.Hosting;
using Npgsql;

namespace Neptu.ServiceDefaults;

/// <summary>Settings of a data source that its connection string does not give.</summary>
internal static class DatabaseDefaults
{
    /// <summary>A statement that runs longer is cancelled, seconds.</summary>
    private const int CommandTimeoutSeconds = 15;

    /// <summary>A server that is down should be noticed before a person gives up, seconds.</summary>
    private const int ConnectTimeoutSeconds = 5;

    /// <summary>The smallest Azure server has 35 connections for all replicas and jobs together.</summary>
    private const int MaxPoolSize = 8;

    /// <summary>Statements a connection keeps prepared on the server: planned once, not each time they are sent.</summary>
    private const int MaxAutoPrepare = 100;

    /// <summary>Defaults where the connection string says nothing.</summary>
    public static void Configure(NpgsqlDataSourceBuilder dataSource, string name, IHostEnvironment environment)
    {
        dataSource.Name = name;
        var settings = dataSource.ConnectionStringBuilder;
        settings.ApplicationName ??= environment.ApplicationName;

        // ShouldSerialize tells what was given; ContainsKey is true of every setting there is.
        if (!settings.ShouldSerialize("Timeout"))
            settings.Timeout = ConnectTimeoutSeconds;
        if (!settings.ShouldSerialize("Command Timeout"))
            settings.CommandTimeout = CommandTimeoutSeconds;
        if (!settings.ShouldSerialize("Maximum Pool Size"))
            settings.MaxPoolSize = MaxPoolSize;
        if (!settings.ShouldSerialize("Max Auto Prepare"))
            settings.MaxAutoPrepare = MaxAutoPrepare;
    }
}
