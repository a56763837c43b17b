namespace Neptu.Wariga.Matches;

/// <summary>What a rule can say.</summary>
/// <param name="Key">The key that stands for it outside this program, such as jatukarma.sri; it never changes.</param>
/// <param name="Name">The name, in the spelling of this project.</param>
/// <param name="Omen">Whether the source calls it good or bad.</param>
public sealed record MatchOutcome(string Key, string Name, Omen Omen);
