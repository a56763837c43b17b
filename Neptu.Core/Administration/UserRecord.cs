using Neptu.Core.Pricing;
using Neptu.Core.Users;

namespace Neptu.Core.Administration;

/// <summary>A person with the plan they have; no plan means the free one.</summary>
public sealed record UserRecord(User User, UserPlan? Plan, PricingPlan? Terms);
