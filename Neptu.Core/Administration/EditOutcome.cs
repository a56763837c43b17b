namespace Neptu.Core.Administration;

/// <summary>What came of changing a person.</summary>
public enum EditOutcome
{
    /// <summary>It was changed.</summary>
    Done,

    /// <summary>There is no such person.</summary>
    UnknownUser,

    /// <summary>There is no such plan.</summary>
    UnknownPlan,

    /// <summary>Admins do not change their own role: nobody locks the last one out.</summary>
    OwnRole,
}
