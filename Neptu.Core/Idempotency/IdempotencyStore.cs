using Neptu.Core.Time;
using Npgsql;
using NpgsqlTypes;

namespace Neptu.Core.Idempotency;

/// <summary>
/// Answers by idempotency key, in the database, so that every replica knows them. Plain SQL on connections of its own:
/// a lease must be seen by others at once, whatever becomes of the request's own transaction.
/// </summary>
public sealed class IdempotencyStore(NpgsqlDataSource database, TimeProvider time)
{
    /// <summary>How long a key is known.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    /// <summary>
    /// How long a run that was never heard of again holds its key. Longer than any request takes; should one take longer
    /// still, it runs twice at worst, which the unique keys of its effects allow for.
    /// </summary>
    public static readonly TimeSpan LeaseTime = TimeSpan.FromMinutes(1);

    /// <summary>Takes the key for a request if it is free; of many at once, one gets it.</summary>
    /// <param name="keyHash">32 bytes made of the caller and the key.</param>
    /// <param name="fingerprint">32 bytes made of what is asked for.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<KeyOutcome> BeginAsync(byte[] keyHash, byte[] fingerprint, CancellationToken cancellation)
    {
        var now = time.DatabaseNow();
        KeyLease lease = new(keyHash, Guid.CreateVersion7(now));

        // Free is a key that nobody has, that has expired, or whose run was cut short, by the same request.
        await using var take = database.CreateCommand(
            """
            insert into idempotent_requests as known (key_hash, fingerprint, holder, leased_until, expires_at)
            values ($1, $2, $3, $4, $5)
            on conflict (key_hash) do update
            set fingerprint = excluded.fingerprint, holder = excluded.holder, leased_until = excluded.leased_until,
                expires_at = excluded.expires_at, status = null, content_type = null, body = null
            where known.expires_at <= $6
               or (known.status is null and known.leased_until <= $6 and known.fingerprint = excluded.fingerprint)
            """);
        take.Parameters.Add(new() { Value = keyHash });
        take.Parameters.Add(new() { Value = fingerprint });
        take.Parameters.Add(new() { Value = lease.Holder });
        take.Parameters.Add(new() { Value = now + LeaseTime });
        take.Parameters.Add(new() { Value = now + Lifetime });
        take.Parameters.Add(new() { Value = now });
        return await take.ExecuteNonQueryAsync(cancellation) == 1
            ? new KeyOutcome.Leased(lease)
            : await FindAsync(keyHash, fingerprint, cancellation);
    }

    /// <summary>Keeps the answer, unless the lease ran out and another run took over.</summary>
    public async Task CompleteAsync(KeyLease lease, KeptAnswer answer, CancellationToken cancellation)
    {
        await using var keep = database.CreateCommand(
            """
            update idempotent_requests set status = $3, content_type = $4, body = $5
            where key_hash = $1 and holder = $2 and status is null
            """);
        keep.Parameters.Add(new() { Value = lease.KeyHash });
        keep.Parameters.Add(new() { Value = lease.Holder });
        keep.Parameters.Add(new() { Value = (short)answer.Status });
        keep.Parameters.Add(new() { Value = (object?)answer.ContentType ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text });
        keep.Parameters.Add(new() { Value = answer.Body });
        await keep.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>Frees the key: the next request with it runs.</summary>
    public async Task ReleaseAsync(KeyLease lease, CancellationToken cancellation)
    {
        await using var release = database.CreateCommand(
            "delete from idempotent_requests where key_hash = $1 and holder = $2 and status is null");
        release.Parameters.Add(new() { Value = lease.KeyHash });
        release.Parameters.Add(new() { Value = lease.Holder });
        await release.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>Deletes what has expired, and returns how much that was.</summary>
    public async Task<int> SweepAsync(CancellationToken cancellation)
    {
        await using var sweep = database.CreateCommand("delete from idempotent_requests where expires_at <= $1");
        sweep.Parameters.Add(new() { Value = time.DatabaseNow() });
        return await sweep.ExecuteNonQueryAsync(cancellation);
    }

    private async Task<KeyOutcome> FindAsync(byte[] keyHash, byte[] fingerprint, CancellationToken cancellation)
    {
        await using var find = database.CreateCommand(
            "select fingerprint, status, content_type, body from idempotent_requests where key_hash = $1");
        find.Parameters.Add(new() { Value = keyHash });
        await using var row = await find.ExecuteReaderAsync(cancellation);

        // Gone between the two statements: its run was released just now, and the next attempt gets the key.
        if (!await row.ReadAsync(cancellation))
            return new KeyOutcome.Running();

        if (!row.GetFieldValue<byte[]>(0).AsSpan().SequenceEqual(fingerprint))
            return new KeyOutcome.OtherRequest();

        return row.IsDBNull(1)
            ? new KeyOutcome.Running()
            : new KeyOutcome.Answered(new(row.GetInt16(1), row.IsDBNull(2) ? null : row.GetString(2), row.GetFieldValue<byte[]>(3)));
    }
}
