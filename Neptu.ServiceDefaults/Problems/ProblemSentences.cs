using Microsoft.AspNetCore.WebUtilities;

namespace Neptu.ServiceDefaults;

/// <summary>A sentence for a person about an error that brought none along.</summary>
internal static class ProblemSentences
{
    public static string For(int status) => status switch
    {
        400 => "The request is malformed: a parameter is missing or has the wrong form.",
        401 => "Please sign in: the request carries no valid credentials.",
        403 => "You may not do this.",
        404 => "There is nothing at this address.",
        405 => "This address does not support the request's method.",
        408 => "The request took too long to arrive.",
        409 => "The request conflicts with the current state.",
        413 => "The request's body is too large.",
        415 => "The request's body must be JSON: set the Content-Type header to application/json.",
        429 => "Too many requests: please slow down.",
        500 => "Something went wrong on our side.",
        502 => "A service this depends on gave no usable answer.",
        503 => "The service is not available right now: please try again shortly.",
        504 => "A service this depends on did not answer in time.",
        _ => ReasonPhrases.GetReasonPhrase(status) is { Length: > 0 } phrase ? phrase + "." : "The request failed.",
    };

    /// <summary>The first message, and how many more there are.</summary>
    public static string Summarise(IDictionary<string, string[]> errors)
    {
        var messages = errors.SelectMany(error => error.Value).ToList();
        return messages switch
        {
            [] => For(400),
            [var only] => only,
            [var first, ..] => $"{first} ({messages.Count - 1} more)",
        };
    }
}
