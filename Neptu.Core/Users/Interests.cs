using System.Collections.Frozen;

namespace Neptu.Core.Users;

/// <summary>What a person may ask the oracle to keep in mind.</summary>
public static class Interests
{
    /// <summary>The codes the single-page app offers.</summary>
    public static readonly FrozenSet<string> All = FrozenSet.ToFrozenSet(
    [
        "love", "career", "health", "finance", "family", "friendship", "intimacy", "spirituality", "mindfulness",
        "selfgrowth", "purpose", "balance", "creativity", "travel", "fitness", "education", "luck", "crypto",
    ]);
}
