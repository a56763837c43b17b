using Polly;
using Polly.Timeout;

namespace Neptu.ServiceDefaults;

/// <summary>
/// Reports a call that the resilience policy gave up as what it is to the caller, a failed request, so that clients
/// of other services need not know of the policy.
/// </summary>
internal sealed class GivenUpCallHandler : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return await base.SendAsync(request, cancellationToken);
        }
        catch (ExecutionRejectedException exception)
        {
            var reason = exception is TimeoutRejectedException ? "it did not answer in time" : "it is not called while it keeps failing";
            throw new HttpRequestException(HttpRequestError.ConnectionError, $"The call to {request.RequestUri?.Host} was given up: {reason}.", exception);
        }
    }
}
