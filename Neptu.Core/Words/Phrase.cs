namespace Neptu.Core.Words;

/// <summary>The words for one thing, in one language.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Text">A sentence or two on what it means; null where the name says it all.</param>
public sealed record Phrase(string Name, string? Text = null);
