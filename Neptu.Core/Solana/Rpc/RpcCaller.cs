using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Neptu.ServiceDefaults;

namespace Neptu.Core.Solana.Rpc;

/// <summary>JSON-RPC 2.0 over HTTP. Whatever goes wrong becomes an answer, except that the caller gives up.</summary>
/// <remarks>https://www.jsonrpc.org/specification</remarks>
public sealed partial class RpcCaller(
    HttpClient http, IOptions<SolanaOptions> options, SolanaNetwork network, TimeProvider time, ILogger<RpcCaller> log)
{
    // Errors of the Solana server: https://github.com/anza-xyz/agave/blob/master/rpc-client-api/src/custom_error.rs
    private const int UnsupportedTransactionVersion = -32015;

    // Hosted servers say "too many requests" by HTTP status or by a code of this form.
    private static readonly int[] RateLimitCodes = [429, -32429];

    private static long _lastId;

    /// <summary>Asks one question.</summary>
    /// <param name="method">The method's name.</param>
    /// <param name="parameters">Its parameters by position.</param>
    /// <param name="read">
    /// Makes sense of the result, or null if it says that there is nothing; throws <see cref="JsonException"/> if it makes none.
    /// </param>
    /// <param name="cancellation">Ends the wait.</param>
    internal async Task<RpcAnswer<T>> AskAsync<TWire, T>(
        string method, object[] parameters, Func<TWire, T?> read, CancellationToken cancellation)
        where TWire : notnull
        where T : notnull
    {
        using var patience = new CancellationTokenSource(options.Value.Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellation);
        try
        {
            return await CheckNetworkAsync(either.Token) is { } why
                ? Fail<T>(method, why, code: null)
                : await SendAsync(method, parameters, read, either.Token);
        }
        catch (Exception exception) when (
            exception is HttpRequestException || (exception is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return Fail<T>(method, RpcFailure.Unreachable, code: null);
        }
        catch (Exception exception) when (exception is JsonException or OverflowException)
        {
            return Fail<T>(method, RpcFailure.Garbage, code: null);
        }
    }

    /// <summary>Null once the server has shown that it is of the configured network; until then it is asked nothing else.</summary>
    private async Task<RpcFailure?> CheckNetworkAsync(CancellationToken cancellation)
    {
        if (network.IsConfirmed)
            return null;

        return await SendAsync<string, string>("getGenesisHash", [], hash => hash, cancellation) switch
        {
            RpcAnswer<string>.Failed { Why: var why } => why,
            RpcAnswer<string>.Found { Value: var hash } when network.Confirm(hash) => null,
            _ => RpcFailure.OtherNetwork,
        };
    }

    private async Task<RpcAnswer<T>> SendAsync<TWire, T>(
        string method, object[] parameters, Func<TWire, T?> read, CancellationToken cancellation)
        where TWire : notnull
        where T : notnull
    {
        var id = Interlocked.Increment(ref _lastId);
        using var request = new HttpRequestMessage(HttpMethod.Post, options.Value.RpcUrl)
        {
            Content = JsonContent.Create(new { jsonrpc = "2.0", id, method, @params = parameters }),
        };
        using var response = await http.SendAsync(request.MarkIdempotent(), cancellation);
        if (!response.IsSuccessStatusCode)
            return Fail<T>(method, FailureOf(response.StatusCode), (int)response.StatusCode);

        await using var body = await response.Content.ReadAsStreamAsync(cancellation);
        using var answer = await JsonDocument.ParseAsync(body, cancellationToken: cancellation);
        var envelope = answer.Deserialize<Envelope>(RpcJson.Options) ?? throw new JsonException("No envelope.");
        if (envelope.Jsonrpc != "2.0" || envelope.Id != id)
            throw new JsonException("An answer to another question.");
        if (envelope.Error is { } error)
            return Fail<T>(method, FailureOf(error.Code), error.Code);
        if (!answer.RootElement.TryGetProperty("result", out var result))
            throw new JsonException("Neither a result nor an error.");

        return result.Deserialize<TWire?>(RpcJson.Options) is { } wire && read(wire) is { } value
            ? new RpcAnswer<T>.Found(value)
            : new RpcAnswer<T>.NotFoundYet();
    }

    private static RpcFailure FailureOf(HttpStatusCode status) => status switch
    {
        HttpStatusCode.TooManyRequests => RpcFailure.RateLimited,
        HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError => RpcFailure.Unreachable,
        _ => RpcFailure.Refused,
    };

    private static RpcFailure FailureOf(int code) => code switch
    {
        UnsupportedTransactionVersion => RpcFailure.UnsupportedVersion,
        _ when RateLimitCodes.Contains(code) => RpcFailure.RateLimited,
        _ => RpcFailure.Refused,
    };

    private RpcAnswer<T> Fail<T>(string method, RpcFailure why, int? code)
    {
        if (code is { } known)
            LogError(log, method, why, known);
        else
            LogFailed(log, method, why);
        return new RpcAnswer<T>.Failed(why);
    }

    [LoggerMessage(LogLevel.Warning, "The Solana RPC server gave no answer to {Method}: {Reason}.")]
    private static partial void LogFailed(ILogger logger, string method, RpcFailure reason);

    [LoggerMessage(LogLevel.Warning, "The Solana RPC server answered {Method} with the error {Code}: {Reason}.")]
    private static partial void LogError(ILogger logger, string method, RpcFailure reason, int code);

    private sealed record Envelope(string Jsonrpc, long? Id, Error? Error = null);

    private sealed record Error(int Code);
}
