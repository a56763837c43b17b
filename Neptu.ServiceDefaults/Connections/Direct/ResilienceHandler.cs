using Polly;

namespace Neptu.ServiceDefaults;

/// <summary>Sends a request through its server's pipeline.</summary>
internal sealed class ResilienceHandler(ResiliencePipelines pipelines) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        try
        {
            context.Properties.Set(ResiliencePipelines.Request, request);
            var outcome = await pipelines.For(request.RequestUri).ExecuteOutcomeAsync(
                static async (context, send) =>
                {
                    try
                    {
                        return Outcome.FromResult(await send(context.CancellationToken));
                    }
                    catch (Exception exception)
                    {
                        return Outcome.FromException<HttpResponseMessage>(exception);
                    }
                },
                context,
                (CancellationToken token) => base.SendAsync(request, token));
            outcome.ThrowIfException();
            return outcome.Result!;
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }
}
