using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Neptu.Api.Payments;

/// <summary>
/// Neither yes nor no: the chain has the transaction in no finalized block, or not yet. Nothing was recorded; the same
/// request a little later may get another answer.
/// </summary>
/// <param name="Seen">The network knows the transaction; it only has to become final.</param>
/// <param name="Error">A sentence for a person.</param>
internal sealed record PendingResponse(bool Seen, string Error)
{
    /// <summary>Always false: nothing is confirmed.</summary>
    [JsonPropertyOrder(-1), AllowedValues(false)]
    public bool Success { get; }

    /// <summary>Always true; no other answer has it.</summary>
    [JsonPropertyOrder(-1), AllowedValues(true)]
    public bool Pending { get; } = true;

    /// <summary>Always true; the Retry-After header says when.</summary>
    [JsonPropertyOrder(-1), AllowedValues(true)]
    public bool Retryable { get; } = true;

    public static Accepted<PendingResponse> Of(bool seen) => TypedResults.Accepted(
        (string?)null,
        new PendingResponse(
            seen,
            seen
                ? "The transaction is on its way, but not final yet. Please ask again in some seconds."
                : "The network does not know this transaction, or not yet. Please ask again in some seconds."));
}
