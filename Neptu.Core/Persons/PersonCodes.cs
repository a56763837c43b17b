namespace Neptu.Core.Persons;

/// <summary>What people are known as.</summary>
public static class PersonCategories
{
    /// <summary>Who leads a country.</summary>
    public const string WorldLeader = "world_leader";

    /// <summary>Whom many follow.</summary>
    public const string Influencer = "influencer";

    /// <summary>Who founded a company.</summary>
    public const string Entrepreneur = "entrepreneur";

    /// <summary>Who leads a central bank.</summary>
    public const string CentralBanker = "central_banker";

    /// <summary>Who invests.</summary>
    public const string Investor = "investor";

    /// <summary>Who owns a thousand million US dollars.</summary>
    public const string Billionaire = "billionaire";

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<string> All = [WorldLeader, Influencer, Entrepreneur, CentralBanker, Investor, Billionaire];
}

/// <summary>Where what is known of a person comes from.</summary>
public static class PersonSources
{
    /// <summary>https://www.wikidata.org/.</summary>
    public const string Wikidata = "wikidata";

    /// <summary>https://www.famousbirthdays.com/.</summary>
    public const string FamousBirthdays = "famous_birthdays";

    /// <summary>https://www.forbes.com/.</summary>
    public const string Forbes = "forbes";

    /// <summary>https://www.wikipedia.org/.</summary>
    public const string Wikipedia = "wikipedia";

    /// <summary>An admin.</summary>
    public const string Manual = "manual";

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<string> All = [Wikidata, FamousBirthdays, Forbes, Wikipedia, Manual];
}

/// <summary>Whether a person is shown.</summary>
public static class PersonStatus
{
    /// <summary>They are.</summary>
    public const string Active = "active";

    /// <summary>They are not.</summary>
    public const string Inactive = "inactive";

    /// <summary>An admin is to decide.</summary>
    public const string PendingReview = "pending_review";

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<string> All = [Active, Inactive, PendingReview];
}
