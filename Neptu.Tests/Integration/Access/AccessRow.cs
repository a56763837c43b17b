namespace Neptu.Tests.Integration.Access;

/// <summary>What a well-formed request gets, by who makes it.</summary>
/// <param name="Operation">Method and path; the path without /api/v1.</param>
/// <param name="Nobody">Without a token.</param>
/// <param name="Oldest">Without a token, where the oldest app's wallets are taken on their word.</param>
/// <param name="Unproven">The right person, with a session without proof.</param>
/// <param name="Another">Somebody else who has proven their own wallet.</param>
/// <param name="Developer">Somebody else, of the role developer.</param>
/// <param name="Right">The owner of the wallet, or an admin where that is asked for, proven.</param>
internal sealed record AccessRow(string Operation, int Nobody, int Oldest, int Unproven, int Another, int Developer, int Right);
