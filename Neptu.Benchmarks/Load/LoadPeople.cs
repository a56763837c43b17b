using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using Neptu.Core.Auth;
using Neptu.Core.Auth.Sessions;
using Neptu.Core.Users;
using Npgsql;
using NpgsqlTypes;
using SimpleBase;

namespace Neptu.Benchmarks.Load;

/// <summary>People who have signed in and given their birth date, without the hours that would take over HTTP.</summary>
internal sealed class LoadPeople(NpgsqlDataSource database, string signingKey, string directory)
{
    private const string Insert =
        """
        copy users (id, wallet_address, birth_date, preferred_language, interests, onboarded, role, created_at, updated_at)
        from stdin (format binary)
        """;

    private static readonly DateOnly _firstBirth = new(1950, 1, 1);

    private readonly SessionTokens _tokens = new(Options.Create(new SessionOptions { SigningKey = signingKey }), TimeProvider.System);
    private int _files;

    /// <summary>Makes that many, and a file with a line a person: wallet and access token.</summary>
    public async Task<string> CreateAsync(int count, CancellationToken cancellation)
    {
        var path = Path.Combine(directory, $"people-{++_files}.txt");
        await using var file = File.CreateText(path);
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var copy = await connection.BeginBinaryImportAsync(Insert, cancellation);
        for (var i = 0; i < count; i++)
        {
            var id = Guid.CreateVersion7();
            var wallet = Base58.Bitcoin.Encode(RandomNumberGenerator.GetBytes(32));
            await WriteAsync(copy, id, wallet, _firstBirth.AddDays(i % 20_000), cancellation);
            await file.WriteLineAsync($"{wallet} {_tokens.Issue(new Caller(id, wallet, Roles.User, Proof.Proven))}");
        }

        await copy.CompleteAsync(cancellation);
        return path;
    }

    private static async Task WriteAsync(NpgsqlBinaryImporter copy, Guid id, string wallet, DateOnly birth, CancellationToken cancellation)
    {
        var now = TimeProvider.System.GetUtcNow();
        await copy.StartRowAsync(cancellation);
        await copy.WriteAsync(id, NpgsqlDbType.Uuid, cancellation);
        await copy.WriteAsync(wallet, NpgsqlDbType.Varchar, cancellation);
        await copy.WriteAsync(birth, NpgsqlDbType.Date, cancellation);
        await copy.WriteAsync(User.DefaultLanguage, NpgsqlDbType.Varchar, cancellation);
        await copy.WriteAsync(Array.Empty<string>(), NpgsqlDbType.Array | NpgsqlDbType.Text, cancellation);
        await copy.WriteAsync(true, NpgsqlDbType.Boolean, cancellation);
        await copy.WriteAsync(Roles.User, NpgsqlDbType.Text, cancellation);
        await copy.WriteAsync(now, NpgsqlDbType.TimestampTz, cancellation);
        await copy.WriteAsync(now, NpgsqlDbType.TimestampTz, cancellation);
    }
}
