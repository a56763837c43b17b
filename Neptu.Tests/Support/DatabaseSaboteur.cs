using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Neptu.Tests.Support;

/// <summary>Lets a process die, as far as the database can tell, between any two things it says to it.</summary>
internal sealed class DatabaseSaboteur : DbCommandInterceptor, IDbTransactionInterceptor
{
    private int _left = int.MaxValue;

    /// <summary>How many commands and commits still get through.</summary>
    public void DieAfter(int steps) => Volatile.Write(ref _left, steps);

    public void LetLive() => DieAfter(int.MaxValue);

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Step();
        return ValueTask.FromResult(result);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Step();
        return ValueTask.FromResult(result);
    }

    public ValueTask<InterceptionResult> TransactionCommittingAsync(
        DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        Step();
        return ValueTask.FromResult(result);
    }

    private void Step()
    {
        if (Volatile.Read(ref _left) != int.MaxValue && Interlocked.Decrement(ref _left) < 0)
            throw new DiedException();
    }
}

/// <summary>Stands for the end of a process.</summary>
internal sealed class DiedException : Exception;
