using Microsoft.Extensions.Options;

namespace Neptu.ServiceDefaults;

/// <summary>Settings that are missing or make no sense, as an operator is told of them.</summary>
public static class Misconfiguration
{
    /// <summary>A sentence for each setting that kept a host from starting; null if something else did.</summary>
    public static string? In(Exception exception) => exception switch
    {
        OptionsValidationException one => one.Message,
        AggregateException many when many.InnerExceptions.All(inner => inner is OptionsValidationException) =>
            string.Join(' ', many.InnerExceptions.Select(inner => inner.Message)),
        _ => null,
    };
}
