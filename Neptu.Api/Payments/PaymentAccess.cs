using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Neptu.Core.Solana;

namespace Neptu.Api.Payments;

/// <summary>The door before every route that needs the chain.</summary>
internal static class PaymentAccess
{
    private const string RetryAfterSeconds = "5";

    /// <summary>Where payments are off, these routes say so. An answer that is worth asking for again says when.</summary>
    public static TBuilder RequirePayments<TBuilder>(this TBuilder routes)
        where TBuilder : IEndpointConventionBuilder =>
        routes
            .AddEndpointFilter<TBuilder, PaymentsAreOn>()
            .AddEndpointFilter<TBuilder, SayWhenToRetry>()
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private sealed class PaymentsAreOn(IOptions<SolanaOptions> options) : IEndpointFilter
    {
        public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
            options.Value.IsOn ? next(context) : ValueTask.FromResult<object?>(PaymentProblems.Off());
    }

    private sealed class SayWhenToRetry : IEndpointFilter
    {
        public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
        {
            var result = await next(context);
            if (IsWorthRepeating(result is INestedHttpResult nested ? nested.Result : result))
                context.HttpContext.Response.Headers.RetryAfter = RetryAfterSeconds;
            return result;
        }

        private static bool IsWorthRepeating(object? answer) =>
            answer is IStatusCodeHttpResult { StatusCode: StatusCodes.Status202Accepted or StatusCodes.Status503ServiceUnavailable }
            || (answer is ProblemHttpResult { ProblemDetails.Extensions: var members }
                && members.TryGetValue("retryable", out var yes) && yes is true);
    }
}
