using Microsoft.OpenApi;

namespace Neptu.Api.OpenApi;

internal static class OperationTexts
{
    /// <summary>Adds a paragraph to what is said of an operation.</summary>
    public static void Say(this OpenApiOperation operation, string sentence) =>
        operation.Description = operation.Description is { Length: > 0 } text ? $"{text}\n\n{sentence}" : sentence;
}
