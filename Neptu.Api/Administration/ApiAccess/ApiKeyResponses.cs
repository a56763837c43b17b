using Neptu.Core.ApiAccess;

namespace Neptu.Api.Administration.ApiAccess;

/// <summary>A key, as far as it can be shown, and whose it is.</summary>
internal sealed record ApiKeyRecordDto(
    Guid Id,
    Guid UserId,
    string Name,
    string KeyPrefix,
    Guid? PlanId,
    string[] Scopes,
    string[]? AllowedOrigins,
    string[]? AllowedIps,
    bool IsActive,
    DateTime? LastUsedAt,
    DateTime? ExpiresAt,
    DateTime CreatedAt,
    DateTime UpdatedAt,
    HolderDto User)
{
    public static ApiKeyRecordDto From(ApiKeyRecord record)
    {
        var (key, user) = record;
        return new(
            key.Id,
            key.UserId,
            key.Name,
            key.KeyPrefix,
            key.PlanId,
            key.Scopes,
            key.AllowedOrigins,
            key.AllowedIps,
            key.IsActive,
            key.LastUsedAt?.UtcDateTime,
            key.ExpiresAt?.UtcDateTime,
            key.CreatedAt.UtcDateTime,
            key.UpdatedAt.UtcDateTime,
            HolderDto.From(user));
    }
}

/// <summary>A key.</summary>
internal sealed record ApiKeyResponse(ApiKeyRecordDto Key) : SuccessResponse;
