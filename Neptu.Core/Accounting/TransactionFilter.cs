namespace Neptu.Core.Accounting;

/// <summary>Which transactions are wanted.</summary>
/// <param name="Type">One of <see cref="PostingKinds"/>, <see cref="Burn"/>, or null for all.</param>
public sealed record TransactionFilter(string? Type)
{
    /// <summary>Those that burned something.</summary>
    public const string Burn = "neptu_burn";
}
