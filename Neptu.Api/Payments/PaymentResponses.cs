using System.Globalization;
using Neptu.Api.Tokens;
using Neptu.Core.Accounting;
using Neptu.Core.Payments;
using Neptu.Core.Solana;
using Neptu.Core.Solana.Rpc;
using Neptu.Core.Solana.Transactions;

namespace Neptu.Api.Payments;

/// <summary>What one payment must be.</summary>
/// <param name="Id">Names the quote.</param>
/// <param name="ReadingType">What is paid for.</param>
/// <param name="Currency"><c>sol</c>, <c>neptu</c> or <c>sudigital</c>.</param>
/// <param name="Amount">SOL, NEPTU or SUDIGITAL.</param>
/// <param name="AmountRaw">The same in base units: exactly so many must be transferred.</param>
/// <param name="Mint">Of a token; null for SOL.</param>
/// <param name="Recipient">The account that must get it: a wallet for SOL, a token account for tokens.</param>
/// <param name="Reference">An account that the transaction must carry, read-only and without a signature.</param>
/// <param name="CreatedAt">Not before.</param>
/// <param name="ExpiresAt">Not after.</param>
internal sealed record QuoteDto(
    Guid Id,
    [property: ReadingType] string ReadingType,
    [property: Currency] string Currency,
    decimal Amount,
    string AmountRaw,
    string? Mint,
    string Recipient,
    string Reference,
    DateTime CreatedAt,
    DateTime ExpiresAt)
{
    public static QuoteDto From(PaymentQuote quote) =>
        new(
            quote.Id,
            quote.ReadingType,
            quote.Currency,
            quote.Currency == Currencies.Sol ? TokenAmount.Sol(quote.Amount) : TokenAmount.Tokens(quote.Amount),
            quote.Amount.ToString(CultureInfo.InvariantCulture),
            quote.Mint,
            quote.Recipient,
            quote.Reference,
            quote.CreatedAt.UtcDateTime,
            quote.ExpiresAt.UtcDateTime);
}

/// <summary>What one payment must be.</summary>
internal sealed record QuoteResponse(QuoteDto Quote) : SuccessResponse;

/// <summary>An account of an instruction; role 0 read, 1 write, 2 sign, 3 sign and write.</summary>
internal sealed record InstructionAccountDto(string Address, int Role);

/// <summary>One call of a program; data as bytes.</summary>
internal sealed record InstructionDto(string ProgramId, IReadOnlyList<InstructionAccountDto> Accounts, IReadOnlyList<int> Data)
{
    public static InstructionDto From(Instruction instruction) =>
        new(
            instruction.Program.ToString(),
            [.. instruction.Accounts.Select(account => new InstructionAccountDto(account.Key.ToString(), account.Role))],
            [.. instruction.Data.Select(one => (int)one)]);
}

/// <summary>What a transaction is to be built on, or was.</summary>
internal sealed record TransactionLifetimeDto(string Blockhash, long LastValidBlockHeight)
{
    public static TransactionLifetimeDto From(LatestBlockhash latest) => new(latest.Blockhash, latest.LastValidBlockHeight);
}

/// <summary>A payment in SOL, ready to sign.</summary>
internal sealed record SolPaymentResponse(
    InstructionDto Instruction, TransactionLifetimeDto Transaction, SolPaymentResponse.Price Pricing, QuoteDto Quote) : SuccessResponse
{
    public static SolPaymentResponse From(BuiltPayment built) =>
        new(
            InstructionDto.From(built.Instruction),
            TransactionLifetimeDto.From(built.Latest),
            new(TokenAmount.Sol(built.Quote.Amount), TokenAmount.Tokens(built.Quote.NeptuReward)),
            QuoteDto.From(built.Quote));

    /// <summary>What is paid and what it earns.</summary>
    internal sealed record Price(decimal SolAmount, decimal NeptuReward);
}

/// <summary>A payment in NEPTU, ready to sign.</summary>
internal sealed record NeptuPaymentResponse(
    InstructionDto Instruction, TransactionLifetimeDto Transaction, NeptuPaymentResponse.Price Pricing, QuoteDto Quote) : SuccessResponse
{
    public static NeptuPaymentResponse From(BuiltPayment built) =>
        new(
            InstructionDto.From(built.Instruction),
            TransactionLifetimeDto.From(built.Latest),
            new(
                TokenAmount.Tokens(built.Quote.Amount),
                TokenAmount.Tokens(built.Quote.NeptuBurned),
                TokenAmount.Tokens(built.Quote.Amount - built.Quote.NeptuBurned)),
            QuoteDto.From(built.Quote));

    /// <summary>What is paid and where it goes.</summary>
    internal sealed record Price(decimal NeptuAmount, decimal NeptuBurned, decimal NeptuToEcosystem);
}

/// <summary>A payment in SUDIGITAL, ready to sign.</summary>
internal sealed record SudigitalPaymentResponse(
    SudigitalPaymentResponse.TransferDto Transfer,
    InstructionDto Instruction,
    TransactionLifetimeDto Transaction,
    SudigitalPaymentResponse.Price Pricing,
    QuoteDto Quote) : SuccessResponse
{
    public static SudigitalPaymentResponse From(BuiltPayment built)
    {
        var quote = QuoteDto.From(built.Quote);
        return new(
            new(quote.Mint!, built.From.ToString(), quote.Recipient, quote.AmountRaw, SolanaOptions.TokenDecimals),
            InstructionDto.From(built.Instruction),
            TransactionLifetimeDto.From(built.Latest),
            new(quote.Amount, TokenAmount.Tokens(built.Quote.NeptuReward)),
            quote);
    }

    /// <summary>From token account to token account, in base units.</summary>
    internal sealed record TransferDto(string Mint, string From, string To, string Amount, int Decimals);

    /// <summary>What is paid and what it earns.</summary>
    internal sealed record Price(decimal SudigitalAmount, decimal NeptuReward);
}

/// <summary>What a payment earned.</summary>
internal sealed record PaymentRewardDto(decimal NeptuRewarded, string Message);

/// <summary>What of a payment was burned.</summary>
internal sealed record PaymentBurnDto(decimal NeptuBurned, string Message);

/// <summary>A payment that was taken; what does not apply is null.</summary>
internal sealed record PaymentResponse(
    TransactionDto Transaction, PaymentRewardDto? Reward, PaymentBurnDto? Burn, PaymentResponse.SudigitalDto? Sudigital) : SuccessResponse
{
    public static PaymentResponse From(Payment payment)
    {
        var (rewarded, burned) = (TokenAmount.Tokens(payment.NeptuReward), TokenAmount.Tokens(payment.NeptuBurned));
        return new(
            TransactionDto.From(payment.ToTransaction(), payment.UserId),
            rewarded == 0 ? null : new(rewarded, $"You earned {rewarded} NEPTU."),
            burned == 0 ? null : new(burned, $"{burned} NEPTU were burned."),
            payment.Currency == Currencies.Sudigital ? new(TokenAmount.Tokens(payment.Amount)) : null);
    }

    /// <summary>What was paid in SUDIGITAL.</summary>
    internal sealed record SudigitalDto(decimal SudigitalAmount);
}
