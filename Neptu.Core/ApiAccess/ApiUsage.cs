using System.Net;

namespace Neptu.Core.ApiAccess;

/// <summary>A call that was made by key.</summary>
public sealed class ApiUsage
{
    /// <summary>UUID version 7.</summary>
    public required Guid Id { get; init; }

    /// <summary>By which key.</summary>
    public required Guid ApiKeyId { get; init; }

    /// <summary>The route's pattern, not the address that was asked for.</summary>
    public required string Endpoint { get; init; }

    /// <summary>The HTTP method.</summary>
    public required string Method { get; init; }

    /// <summary>What it cost.</summary>
    public required int CreditsUsed { get; init; }

    /// <summary>Whether it asked a model.</summary>
    public required bool IsAiEndpoint { get; init; }

    /// <summary>The HTTP status of the answer; null if there was none.</summary>
    public int? ResponseStatus { get; init; }

    /// <summary>How long it took, in milliseconds.</summary>
    public int? ResponseTimeMs { get; init; }

    /// <summary>Where it came from.</summary>
    public IPAddress? IpAddress { get; init; }

    /// <summary>What the caller says to be.</summary>
    public string? UserAgent { get; init; }

    /// <summary>A JSON object of whatever else is to be remembered.</summary>
    public string? Metadata { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset CreatedAt { get; init; }
}
