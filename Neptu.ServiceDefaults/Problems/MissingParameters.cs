using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace Neptu.ServiceDefaults;

/// <summary>Finds what a request lacks that its route demands; the framework's own message is not fit for a person.</summary>
internal static class MissingParameters
{
    /// <summary>An error a parameter of the query string; empty when none is missing.</summary>
    public static Dictionary<string, string[]> Of(HttpContext http)
    {
        var demanded = http.GetEndpoint()?.Metadata.GetOrderedMetadata<IParameterBindingMetadata>() ?? [];
        return demanded
            .Where(parameter => parameter is { IsOptional: false, HasTryParse: true } or { IsOptional: false, ParameterInfo.ParameterType: var type } && type == typeof(string))
            .Where(parameter => !http.Request.Query.ContainsKey(parameter.Name) && !http.Request.RouteValues.ContainsKey(parameter.Name))
            .ToDictionary(parameter => parameter.Name, parameter => new[] { $"{parameter.Name} is missing." });
    }
}
