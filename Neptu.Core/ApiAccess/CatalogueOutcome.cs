namespace Neptu.Core.ApiAccess;

/// <summary>What came of changing what is offered to developers.</summary>
public enum CatalogueOutcome
{
    /// <summary>It was changed.</summary>
    Done,

    /// <summary>There is no such thing.</summary>
    Unknown,

    /// <summary>Another of its kind has the slug.</summary>
    SlugTaken,

    /// <summary>Subscriptions or keys refer to it: it can be taken off the list but not deleted.</summary>
    InUse,
}
