using Microsoft.EntityFrameworkCore;
using Neptu.Core.Data;

namespace Neptu.Core.Accounting;

/// <summary>
/// What the ledger says about a person. A posting is one transaction; a reward stays one when it is paid out, so claims are
/// not listed beside the rewards they paid.
/// </summary>
public sealed class TransactionHistory(NeptuDbContext database)
{
    /// <summary>Asks for those that burned something, whatever their kind.</summary>
    public const string Burns = "neptu_burn";

    /// <summary>Some of a person's transactions, newest first, in one statement; null if there is no such person.</summary>
    /// <param name="userId">Whose.</param>
    /// <param name="type">Of which kind, one of <see cref="PostingKinds"/>, or <see cref="Burns"/>; null for all.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="offset">How many newer ones to leave out.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public Task<Page<Transaction>?> ListAsync(
        Guid userId, string? type, int limit, int offset, CancellationToken cancellation)
    {
        var postings = Listed(userId, type);
        var page = Read(
            postings.OrderByDescending(posting => posting.CreatedAt).ThenByDescending(posting => posting.Id).Skip(offset).Take(limit),
            userId);
        return database.Users
            .Where(user => user.Id == userId)
            .Select(user => new Page<Transaction>(page.ToList(), postings.Count()))
            .AsNoTracking()
            .SingleOrDefaultAsync(cancellation);
    }

    /// <summary>What a person's whole history comes to, in one statement.</summary>
    public Task<TransactionTotals> SumAsync(Guid userId, CancellationToken cancellation) =>
        database.Database.SqlQuery<TransactionTotals>(
            $"""
            with entry as (
              select posting.id, kind, account, currency, amount
              from ledger_postings as posting join ledger_entries as entry on entry.posting_id = posting.id
              where user_id = {userId}
            ),
            paid as (
              select currency, -amount as amount from entry where account = {Accounts.Paid(userId)}
            )
            select
              (select count(distinct id) from entry where kind <> {PostingKinds.Claim})::int as count,
              (select coalesce(sum(amount), 0) from entry where account = {Accounts.Pending(userId)})::bigint as pending,
              (select coalesce(sum(amount), 0) from entry where account = {Accounts.Claimed(userId)})::bigint as claimed,
              (select coalesce(sum(amount), 0) from entry where account = {Accounts.Burned})::bigint as burned,
              (select coalesce(sum(amount), 0) from paid where currency = {Currencies.Sol})::bigint as sol_paid,
              (select coalesce(sum(amount), 0) from paid where currency = {Currencies.Neptu})::bigint as neptu_paid,
              (select coalesce(sum(amount), 0) from paid where currency = {Currencies.Sudigital})::bigint as sudigital_paid
            """)
            .SingleAsync(cancellation);

    private IQueryable<LedgerPosting> Listed(Guid userId, string? type)
    {
        var postings = database.LedgerPostings.Where(posting => posting.UserId == userId && posting.Kind != PostingKinds.Claim);
        return type switch
        {
            null => postings,
            Burns => postings.Where(posting => posting.Entries.Any(entry => entry.Account == Accounts.Burned)),
            var kind => postings.Where(posting => posting.Kind == kind),
        };
    }

    private IQueryable<Transaction> Read(IQueryable<LedgerPosting> postings, Guid userId)
    {
        var paid = Accounts.Paid(userId);
        var pending = Accounts.Pending(userId);
        return
            from posting in postings
            join reward in database.UserRewards on posting.Id equals reward.Id into rewards
            from reward in rewards.DefaultIfEmpty()
            let payments = posting.Entries.Where(entry => entry.Account == paid)
            select new Transaction
            {
                Id = posting.Id,
                Kind = posting.Kind,
                TxSignature = posting.TxSignature ?? reward.ClaimTxSignature,
                ReadingType = posting.ReadingType,
                Description = posting.Description,
                SolPaid = -payments.Where(entry => entry.Currency == Currencies.Sol).Sum(entry => entry.Amount),
                NeptuPaid = -payments.Where(entry => entry.Currency == Currencies.Neptu).Sum(entry => entry.Amount),
                SudigitalPaid = -payments.Where(entry => entry.Currency == Currencies.Sudigital).Sum(entry => entry.Amount),
                NeptuBurned = posting.Entries.Where(entry => entry.Account == Accounts.Burned).Sum(entry => entry.Amount),
                NeptuRewarded = posting.Entries.Where(entry => entry.Account == pending).Sum(entry => entry.Amount),
                CreatedAt = posting.CreatedAt,
                ConfirmedAt = posting.Kind == PostingKinds.Reward ? reward.ClaimedAt : posting.CreatedAt,
            };
    }
}
