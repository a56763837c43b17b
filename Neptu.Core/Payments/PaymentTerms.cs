namespace Neptu.Core.Payments;

/// <summary>What a transaction must do to be the payment that was agreed on.</summary>
/// <param name="Payer">The wallet that pays.</param>
/// <param name="Recipient">The account that is paid: a wallet for SOL, a token account for tokens.</param>
/// <param name="Mint">Of which token; null for SOL.</param>
/// <param name="Amount">Base units, no more and no less.</param>
/// <param name="Reference">An account that only this payment carries.</param>
/// <param name="From">When it was agreed on.</param>
/// <param name="Until">The last moment at which it may be paid.</param>
public sealed record PaymentTerms(
    string Payer, string Recipient, string? Mint, long Amount, string Reference, DateTimeOffset From, DateTimeOffset Until);
