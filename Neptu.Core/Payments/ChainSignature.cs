namespace Neptu.Core.Payments;

/// <summary>A transaction that has had its effect here: for one person, for one purpose.</summary>
public sealed class ChainSignature
{
    /// <summary>What names the transaction.</summary>
    public required string Signature { get; init; }

    /// <summary>One of <see cref="SignaturePurposes"/>.</summary>
    public required string Purpose { get; init; }

    /// <summary>Whose.</summary>
    public required Guid UserId { get; init; }

    /// <summary>When it had its effect.</summary>
    public required DateTimeOffset CreatedAt { get; init; }
}

/// <summary>What a transaction can be good for.</summary>
public static class SignaturePurposes
{
    /// <summary>It paid a quote.</summary>
    public const string Payment = "payment";

    /// <summary>It paid rewards out.</summary>
    public const string Claim = "claim";
}
