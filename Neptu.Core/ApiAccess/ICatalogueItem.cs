namespace Neptu.Core.ApiAccess;

/// <summary>Something that is offered to developers, named by its slug and put in an order by admins.</summary>
public interface ICatalogueItem
{
    /// <summary>UUID version 7.</summary>
    Guid Id { get; }

    /// <summary>Names it in addresses; unique among its kind.</summary>
    string Slug { get; }

    /// <summary>Its place in the list, from low to high.</summary>
    int SortOrder { get; }

    /// <summary>When it was last changed.</summary>
    DateTimeOffset UpdatedAt { set; }
}
