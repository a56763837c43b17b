using Polly;
using Polly.Timeout;

namespace Neptu.ServiceDefaults;

/// <summary>
/// Stands around the resilience policy. A body that may be sent again is kept, and a call that the policy gave up is
/// reported as what it is to the caller, a failed request: clients of other services need not know of the policy.
/// </summary>
internal sealed class OutgoingCallHandler : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // A stream could be read only once.
        if (request.Content is not null && request.MayBeSentAgain())
            await request.Content.LoadIntoBufferAsync(cancellationToken);

        try
        {
            return await base.SendAsync(request, cancellationToken);
        }
        catch (TimeoutRejectedException exception)
        {
            throw GivenUp(request, "it did not answer in time", new TimeoutException(exception.Message, exception));
        }
        catch (ExecutionRejectedException exception)
        {
            throw GivenUp(request, "it is not called while it keeps failing", exception);
        }
    }

    private static HttpRequestException GivenUp(HttpRequestMessage request, string reason, Exception exception) => new(
        HttpRequestError.ConnectionError, $"The call to {request.RequestUri?.Host} was given up: {reason}.", exception);
}
