using Neptu.Core.Accounting;

namespace Neptu.Core.Payments;

/// <summary>A quote that was paid. Its ledger posting has the same id.</summary>
public sealed class Payment
{
    /// <summary>UUID version 7, also that of the posting.</summary>
    public required Guid Id { get; init; }

    /// <summary>Who paid.</summary>
    public required Guid UserId { get; init; }

    /// <summary>What was agreed on; paid once.</summary>
    public required Guid QuoteId { get; init; }

    /// <summary>As in the quote.</summary>
    public required string ReadingType { get; init; }

    /// <summary>As in the quote.</summary>
    public required string Currency { get; init; }

    /// <summary>Base units of the currency.</summary>
    public required long Amount { get; init; }

    /// <summary>In units of 10^-6 NEPTU.</summary>
    public required long NeptuReward { get; init; }

    /// <summary>In units of 10^-6 NEPTU.</summary>
    public required long NeptuBurned { get; init; }

    /// <summary>The transaction that paid; a <see cref="ChainSignature"/>.</summary>
    public required string TxSignature { get; init; }

    /// <summary>When the chain says it was paid.</summary>
    public required DateTimeOffset PaidAt { get; init; }

    /// <summary>When it was confirmed here.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>As the person's history has it; what the payment earned stands there by itself.</summary>
    public Transaction ToTransaction() =>
        new()
        {
            Id = Id,
            Kind = KindOf(Currency),
            TxSignature = TxSignature,
            ReadingType = ReadingType,
            SolPaid = Currency == Currencies.Sol ? Amount : 0,
            NeptuPaid = Currency == Currencies.Neptu ? Amount : 0,
            SudigitalPaid = Currency == Currencies.Sudigital ? Amount : 0,
            NeptuBurned = NeptuBurned,
            NeptuRewarded = 0,
            CreatedAt = CreatedAt,
            ConfirmedAt = CreatedAt,
        };

    /// <summary>The posting of the payment.</summary>
    internal LedgerPosting ToPosting()
    {
        List<LedgerEntry> entries =
        [
            new(Accounts.Paid(UserId), Currency, -Amount),
            new(Accounts.Treasury, Currency, Amount - NeptuBurned),
        ];
        if (NeptuBurned > 0)
            entries.Add(new(Accounts.Burned, Currency, NeptuBurned));

        return new()
        {
            Id = Id,
            Key = $"payment:{TxSignature}",
            Kind = KindOf(Currency),
            UserId = UserId,
            ReadingType = ReadingType,
            TxSignature = TxSignature,
            CreatedAt = CreatedAt,
            Entries = entries,
        };
    }

    private static string KindOf(string currency) => currency switch
    {
        Currencies.Sol => PostingKinds.SolPayment,
        Currencies.Neptu => PostingKinds.NeptuPayment,
        Currencies.Sudigital => PostingKinds.SudigitalPayment,
        _ => throw new ArgumentOutOfRangeException(nameof(currency), currency, "Not a currency."),
    };
}
