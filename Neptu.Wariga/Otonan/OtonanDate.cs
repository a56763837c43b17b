namespace Neptu.Wariga.Otonan;

/// <summary>One otonan of a person.</summary>
/// <param name="Number">Which it is, from 1: the age in otonan that it completes.</param>
/// <param name="Date">The civil date on which the Balinese day begins.</param>
public readonly record struct OtonanDate(int Number, DateOnly Date);
