using Neptu.Core.Auth;

namespace Neptu.Api.Auth;

/// <summary>What came of finding out who makes a request.</summary>
internal abstract record Identification
{
    /// <summary>The request says nothing of the kind.</summary>
    public sealed record Nobody : Identification;

    /// <summary>It is this caller.</summary>
    public sealed record Known(Caller Caller) : Identification;

    /// <summary>It could not be found out, and a route that wants to know answers this.</summary>
    public sealed record Refused(int Status, string Sentence) : Identification;
}
