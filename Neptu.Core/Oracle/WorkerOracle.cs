using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Neptu.ServiceDefaults;

namespace Neptu.Core.Oracle;

/// <summary>Asks the worker's oracle, once. What it says of its failures stays here.</summary>
public sealed partial class WorkerOracle(
    IHttpClientFactory clients, IOptions<WorkerOptions> options, TimeProvider time, ILogger<WorkerOracle> log)
{
    /// <summary>Limit until the answer begins: a model thinks for some seconds.</summary>
    public static readonly TimeSpan UntilAnswer = TimeSpan.FromSeconds(25);

    /// <summary>Limit of the whole call with its body; far below <see cref="Pricing.Entitlements.HoldLifetime"/>.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Bytes of an answer at most.</summary>
    public const int LargestAnswer = 256 * 1024;

    /// <summary>Asks, and waits as long as <see cref="Patience"/> for the answer.</summary>
    public async Task<OracleReply> AskAsync(OracleQuestion question)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        try
        {
            return await SendAsync(question, patience.Token);
        }
        catch (OperationCanceledException)
        {
            return Fail(OracleFailure.Silent, status: null);
        }
        catch (HttpRequestException exception)
        {
            return Fail(WhyOf(exception), status: null);
        }
        catch (JsonException)
        {
            return Fail(OracleFailure.Wrong, HttpStatusCode.OK);
        }
    }

    private async Task<OracleReply> SendAsync(OracleQuestion question, CancellationToken cancellation)
    {
        using var client = clients.CreateClient(nameof(WorkerOracle));
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{options.Value.Url.AbsoluteUri.TrimEnd('/')}/api/oracle")
        {
            Content = JsonContent.Create(new
            {
                question = question.Question,
                birthDate = question.BirthDate,
                targetDate = question.TargetDate,
                language = question.Language,
            }),
        };
        using var response = await client.SendAsync(request.AllowPerAttempt(UntilAnswer), cancellation);
        if (response.StatusCode != HttpStatusCode.OK)
            return Fail(WhyOf(response.StatusCode), response.StatusCode);

        await using var body = await response.Content.ReadAsStreamAsync(cancellation);
        var answer = await JsonSerializer.DeserializeAsync<Answer>(body, JsonSerializerOptions.Web, cancellation);
        return answer is { Success: true, Message: { } message } && !string.IsNullOrWhiteSpace(message)
            ? new OracleReply.Answered(message, answer.Cached)
            : Fail(OracleFailure.Wrong, response.StatusCode);
    }

    /// <summary>A worker that has no oracle yet knows no such route.</summary>
    private static OracleFailure WhyOf(HttpStatusCode status) => status switch
    {
        HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed or HttpStatusCode.NotImplemented => OracleFailure.Unavailable,
        HttpStatusCode.ServiceUnavailable or HttpStatusCode.TooManyRequests => OracleFailure.Unavailable,
        HttpStatusCode.RequestTimeout or HttpStatusCode.GatewayTimeout => OracleFailure.Silent,
        _ => OracleFailure.Wrong,
    };

    private static OracleFailure WhyOf(HttpRequestException exception) => exception switch
    {
        { InnerException: TimeoutException } => OracleFailure.Silent,
        { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded or HttpRequestError.InvalidResponse } => OracleFailure.Wrong,
        _ => OracleFailure.Unavailable,
    };

    private OracleReply.Failed Fail(OracleFailure why, HttpStatusCode? status)
    {
        if (status is { } known)
            AnsweredBadly(log, (int)known, why);
        else
            GaveNoAnswer(log, why);
        return new(why);
    }

    [LoggerMessage(LogLevel.Warning, "The oracle gave no answer: {Reason}.")]
    private static partial void GaveNoAnswer(ILogger logger, OracleFailure reason);

    [LoggerMessage(LogLevel.Warning, "The oracle answered {Status}: {Reason}.")]
    private static partial void AnsweredBadly(ILogger logger, int status, OracleFailure reason);

    private sealed record Answer(bool Success, string? Message, bool Cached);
}
