using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Neptu.Core.Data;

namespace Neptu.Migrations;

/// <summary>Gives the migration commands a context; nothing connects while a migration is written.</summary>
public sealed class DesignTimeFactory : IDesignTimeDbContextFactory<NeptuDbContext>
{
    /// <inheritdoc/>
    public NeptuDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<NeptuDbContext>().UseNpgsql("Host=localhost;Database=neptu").Options);
}
