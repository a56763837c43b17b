using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Hosting;
using Neptu.ServiceDefaults;

namespace Neptu.Core.Data;

/// <summary>The one place where <see cref="NeptuDbContext"/> is configured.</summary>
public static class NeptuDatabase
{
    /// <summary>Name of the database's connection string.</summary>
    private const string Name = "neptu";

    /// <summary>Registers the context, its data source and its health check.</summary>
    public static void AddNeptuDatabase(this IHostApplicationBuilder builder) =>
        builder.AddNeptuDatabase<NeptuDbContext>(Name, Configure);

    /// <summary>A context for tools and tests, without a host. Nothing connects before it is used.</summary>
    public static NeptuDbContext Open(string connectionString)
    {
        var options = new DbContextOptionsBuilder<NeptuDbContext>().UseNpgsql(connectionString);
        Configure(options);
        return new(options.Options);
    }

    private static void Configure(DbContextOptionsBuilder options) =>
        options.UseSnakeCaseNamingConvention().ReplaceService<IHistoryRepository, MigrationHistory>();
}

/// <summary>Gives <c>dotnet ef</c> a context; nothing connects while a migration is written.</summary>
internal sealed class NeptuDbContextFactory : IDesignTimeDbContextFactory<NeptuDbContext>
{
    /// <inheritdoc/>
    public NeptuDbContext CreateDbContext(string[] args) => NeptuDatabase.Open("Host=localhost;Database=neptu");
}
