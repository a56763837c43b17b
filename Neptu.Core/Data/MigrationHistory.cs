using System.Diagnostics.CodeAnalysis;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Migrations.Internal;

namespace Neptu.Core.Data;

/// <summary>
/// Keeps the columns of Entity Framework's own table of applied migrations as they are named in every existing database: the naming
/// convention would look for other names there, and find no migration applied.
/// </summary>
[SuppressMessage("Usage", "EF1001", Justification = "The provider's repository is the one place where the columns can be named.")]
internal sealed class MigrationHistory(HistoryRepositoryDependencies dependencies) : NpgsqlHistoryRepository(dependencies)
{
    /// <inheritdoc/>
    protected override void ConfigureTable(EntityTypeBuilder<HistoryRow> history)
    {
        base.ConfigureTable(history);
        history.HasKey(row => row.MigrationId).HasName("PK___EFMigrationsHistory");
        history.Property(row => row.MigrationId).HasColumnName(nameof(HistoryRow.MigrationId));
        history.Property(row => row.ProductVersion).HasColumnName(nameof(HistoryRow.ProductVersion));
    }
}
