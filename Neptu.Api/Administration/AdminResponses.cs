using System.Text.Json.Serialization;
using Neptu.Api.Users;
using Neptu.Core.Accounting;
using Neptu.Core.Administration;
using Neptu.Core.Data;

namespace Neptu.Api.Administration;

/// <summary>One page of a list.</summary>
/// <param name="Data">Its items.</param>
/// <param name="Total">Items of all pages.</param>
/// <param name="Page">Which, from 1.</param>
/// <param name="Limit">Items of a page at most.</param>
/// <param name="TotalPages">How many pages there are.</param>
internal sealed record PageResponse<T>(IReadOnlyList<T> Data, int Total, int Page, int Limit, int TotalPages) : SuccessResponse
{
    public static PageResponse<T> From<TRow>(Page<TRow> rows, Func<TRow, T> map, int page, int limit) =>
        new([.. rows.Items.Select(map)], rows.Total, page, limit, (rows.Total + limit - 1) / limit);
}

/// <summary>The plan a person has beside the free one.</summary>
internal sealed record UserPlanDto(string Slug, string Name, DateTime? ExpiresAt);

/// <summary>A person and their plan; null for the free one.</summary>
internal sealed record UserRecordResponse(UserDto User, UserPlanDto? Plan) : SuccessResponse
{
    public static UserRecordResponse From(UserRecord record) =>
        new(
            UserDto.From(record.User),
            record is { Plan: { } plan, Terms: { } terms } ? new(terms.Slug, terms.Name, plan.ExpiresAt?.UtcDateTime) : null);
}

/// <summary>How many of everything there are; amounts in SOL, NEPTU and SUDIGITAL.</summary>
internal sealed record SystemStatsDto(
    int TotalUsers,
    int OnboardedUsers,
    int NewUsersToday,
    int ActiveSubscriptions,
    int TotalReadings,
    int ReadingsToday,
    int CheckInsToday,
    int TotalReferrals,
    int TotalPayments,
    decimal RewardsPending,
    decimal RewardsClaimed,
    decimal NeptuBurned,
    decimal SolKept,
    decimal NeptuKept,
    decimal SudigitalKept,
    int TotalApiSubscriptions,
    int ActiveApiSubscriptions,
    int TotalApiKeys,
    int ActiveApiKeys,
    long TotalApiCalls,
    long ApiCallsToday)
{
    public static SystemStatsDto From(SystemTotals totals) =>
        new(
            totals.Users,
            totals.OnboardedUsers,
            totals.NewUsersToday,
            totals.Subscribers,
            totals.Readings,
            totals.ReadingsToday,
            totals.CheckInsToday,
            totals.Referrals,
            totals.Payments,
            TokenAmount.Tokens(totals.RewardsPending),
            TokenAmount.Tokens(totals.RewardsClaimed),
            TokenAmount.Tokens(totals.NeptuBurned),
            TokenAmount.Sol(totals.SolKept),
            TokenAmount.Tokens(totals.NeptuKept),
            TokenAmount.Tokens(totals.SudigitalKept),
            totals.ApiSubscriptions,
            totals.ActiveApiSubscriptions,
            totals.ApiKeys,
            totals.ActiveApiKeys,
            totals.ApiCalls,
            totals.ApiCallsToday);
}

/// <summary>What the whole system comes to.</summary>
internal sealed record SystemStatsResponse(SystemStatsDto Stats) : SuccessResponse;

/// <summary>What is switched on in this version; fixed.</summary>
internal sealed record SettingsDto(
    bool MaintenanceMode,
    string ApiVersion,
    bool OracleEnabled,
    [property: JsonPropertyName("p2pEnabled")] bool PeerToPeerEnabled,
    bool StakingEnabled);

/// <summary>What is switched on in this version.</summary>
internal sealed record SettingsResponse(SettingsDto Settings) : SuccessResponse;
