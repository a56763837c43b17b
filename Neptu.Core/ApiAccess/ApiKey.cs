namespace Neptu.Core.ApiAccess;

/// <summary>What a developer's program is known by. The key itself is shown once, when it is made, and kept nowhere.</summary>
public sealed class ApiKey
{
    /// <summary>Bytes of <see cref="KeyHash"/>.</summary>
    public const int HashBytes = 32;

    /// <summary>UUID version 7.</summary>
    public required Guid Id { get; init; }

    /// <summary>Whose.</summary>
    public required Guid UserId { get; init; }

    /// <summary>What its owner calls it, 1 to 100 characters.</summary>
    public required string Name { get; set; }

    /// <summary>SHA-256 of the key, which is a random secret of at least 256 bits: no salt could make it harder to guess.</summary>
    public required byte[] KeyHash { get; init; }

    /// <summary>The beginning of the key, by which its owner tells it from others.</summary>
    public required string KeyPrefix { get; init; }

    /// <summary>The plan it was made under.</summary>
    public Guid? PlanId { get; set; }

    /// <summary>Out of <see cref="ApiScopes"/>.</summary>
    public required string[] Scopes { get; set; }

    /// <summary>Web pages it may be used from; null for any.</summary>
    public string[]? AllowedOrigins { get; set; }

    /// <summary>Addresses and networks it may be used from; null for any.</summary>
    public string[]? AllowedIps { get; set; }

    /// <summary>Whether it opens anything.</summary>
    public required bool IsActive { get; set; }

    /// <summary>When it was last used.</summary>
    public DateTimeOffset? LastUsedAt { get; set; }

    /// <summary>Until when it is good; null for good.</summary>
    public DateTimeOffset? ExpiresAt { get; set; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was last changed.</summary>
    public required DateTimeOffset UpdatedAt { get; set; }
}

/// <summary>What a key may be allowed to do.</summary>
public static class ApiScopes
{
    /// <summary>Read what is its owner's.</summary>
    public const string Read = "neptu:read";

    /// <summary>Change it.</summary>
    public const string Write = "neptu:write";

    /// <summary>Ask a model.</summary>
    public const string Ai = "neptu:ai";

    /// <summary>What admins may, if its owner is one.</summary>
    public const string Admin = "neptu:admin";
}
