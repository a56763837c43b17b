namespace Neptu.Core.Earning;

/// <summary>A reward that is to be granted.</summary>
/// <param name="UserId">Who earned it.</param>
/// <param name="Type">One of <see cref="RewardTypes"/>.</param>
/// <param name="Amount">In units of 10^-6 NEPTU, above zero.</param>
/// <param name="SourceKey">Names the event that earned it; granted once for each.</param>
/// <param name="Description">A sentence for whoever earned it.</param>
public sealed record NewReward(Guid UserId, string Type, long Amount, string SourceKey, string Description)
{
    /// <summary>Its id, for a row that refers to it; one is made if there is none.</summary>
    public Guid? Id { get; init; }
}
