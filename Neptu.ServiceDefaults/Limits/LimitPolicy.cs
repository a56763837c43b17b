namespace Neptu.ServiceDefaults;

/// <summary>Whose requests a policy counts together.</summary>
public enum LimitedBy
{
    /// <summary>Those of a client address.</summary>
    Address,

    /// <summary>Those of a person; of an address where nobody is known.</summary>
    Person,
}

/// <summary>A limit that requests are held to, and what it is where nobody says otherwise.</summary>
/// <param name="Name">Its name in answers; in the configuration the section Limits:Name, without dashes.</param>
/// <param name="By">Whose requests count together.</param>
/// <param name="Quota">How many requests.</param>
/// <param name="Window">In which time.</param>
public sealed record LimitPolicy(string Name, LimitedBy By, int Quota, TimeSpan Window)
{
    /// <summary>Every request but those of health probes.</summary>
    public static readonly LimitPolicy Address = new("address", LimitedBy.Address, 1_200, TimeSpan.FromMinutes(1));

    /// <summary>Every request of somebody who is known.</summary>
    public static readonly LimitPolicy Person = new("person", LimitedBy.Person, 600, TimeSpan.FromMinutes(1));

    internal string Section => $"{LimitSettings.Section}:{Name.Replace("-", "", StringComparison.Ordinal)}";
}
