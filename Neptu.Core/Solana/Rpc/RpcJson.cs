using System.Text.Json;

namespace Neptu.Core.Solana.Rpc;

/// <summary>How answers are read: what is missing or null where it may not be is refused, not defaulted.</summary>
internal static class RpcJson
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>An array without holes, which the serializer does not check; a missing one is empty.</summary>
    /// <exception cref="JsonException">An element is null.</exception>
    public static T[] Whole<T>(this T[]? array)
        where T : class
    {
        if (array is null)
            return [];

        return Array.TrueForAll(array, element => element is not null) ? array : throw new JsonException("An array with a hole.");
    }
}
