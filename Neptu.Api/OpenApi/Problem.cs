using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Neptu.Api.OpenApi;

/// <summary>
/// What every error looks like: problem details (RFC 9457) with the members that the single-page app reads.
/// </summary>
// Only for the document: ProblemWriter writes what this describes.
internal sealed record Problem
{
    /// <summary>Names the kind of problem.</summary>
    public required string Type { get; init; }

    /// <summary>The status in words.</summary>
    public required string Title { get; init; }

    /// <summary>The HTTP status.</summary>
    public required int Status { get; init; }

    /// <summary>A sentence for a person.</summary>
    public required string Detail { get; init; }

    /// <summary>Always false.</summary>
    [AllowedValues(false)]
    public required bool Success { get; init; }

    /// <summary>The same sentence.</summary>
    public required string Error { get; init; }

    /// <summary>What to quote when asking about it.</summary>
    public required string TraceId { get; init; }

    /// <summary>What is wrong with which member or parameter.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, string[]> Errors { get; init; } = new Dictionary<string, string[]>();

    /// <summary>Tells problems about payments, claims and idempotency keys apart, such as wrong_amount or idempotency_key_reused.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string Reason { get; init; } = "";

    /// <summary>The same request may get another answer later.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Retryable { get; init; }

    /// <summary>The names of the limits that there were too many requests for.</summary>
    [JsonPropertyName("violated-policies")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string> ViolatedPolicies { get; init; } = [];

    /// <summary>What can be claimed now, in NEPTU.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public decimal Amount { get; init; }

    /// <summary>The person has to give a birth date first.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool RequiresBirthDate { get; init; }

    /// <summary>The plan is used up; a payment or a larger one unlocks more.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool RequiresPayment { get; init; }

    /// <summary>What is to be paid for.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string ReadingType { get; init; } = "";
}
