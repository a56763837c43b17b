using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace Neptu.ServiceDefaults;

/// <summary>Finds what a request lacks that its route demands; the framework's own message is not fit for a person.</summary>
internal static class MissingParameters
{
    /// <summary>An error a parameter of the query string; empty when none is missing.</summary>
    public static Dictionary<string, string[]> Of(HttpContext http)
    {
        // While an exception is handled, the request itself has no endpoint any more.
        var endpoint = http.Features.Get<IExceptionHandlerFeature>()?.Endpoint;
        var parameters = endpoint?.Metadata.GetOrderedMetadata<IParameterBindingMetadata>() ?? [];
        return parameters
            .Where(parameter => !parameter.IsOptional && IsText(parameter) && !IsGiven(parameter.Name, http.Request))
            .ToDictionary(parameter => parameter.Name, parameter => new[] { $"{parameter.Name} is missing." });
    }

    /// <summary>What comes from the query string or the path; the others are bodies and services.</summary>
    private static bool IsText(IParameterBindingMetadata parameter) =>
        parameter.HasTryParse || parameter.ParameterInfo.ParameterType == typeof(string);

    private static bool IsGiven(string name, HttpRequest request) =>
        request.Query.ContainsKey(name) || request.RouteValues.ContainsKey(name);
}
