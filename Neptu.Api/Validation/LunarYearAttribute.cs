using Neptu.Wariga.Saka;

namespace Neptu.Api.Validation;

/// <summary>A Gregorian year that the lunar calendar covers from its first day to its last.</summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
internal sealed class LunarYearAttribute() : WholeNumberAttribute(SakaDay.First.Year, SakaDay.Last.Year);
