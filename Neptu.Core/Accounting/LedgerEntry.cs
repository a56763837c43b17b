namespace Neptu.Core.Accounting;

/// <summary>What one posting does to one account.</summary>
/// <param name="Account">One of <see cref="Accounts"/>.</param>
/// <param name="Currency">One of <see cref="Currencies"/>.</param>
/// <param name="Amount">In the currency's smallest unit: positive into the account, negative out of it, never zero.</param>
public sealed record LedgerEntry(string Account, string Currency, long Amount);
