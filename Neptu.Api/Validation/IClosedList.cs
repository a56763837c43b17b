namespace Neptu.Api.Validation;

/// <summary>A rule that lets a few texts through and no others.</summary>
internal interface IClosedList
{
    /// <summary>The texts.</summary>
    IReadOnlyList<string> Keys { get; }
}
