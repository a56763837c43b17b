using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Neptu.Api;

/// <summary>The envelope of every answer that is not an error.</summary>
internal abstract record SuccessResponse
{
    /// <summary>Always true; errors are problem details with <c>success: false</c>.</summary>
    [JsonPropertyOrder(-1), AllowedValues(true)]
    public bool Success { get; } = true;
}
