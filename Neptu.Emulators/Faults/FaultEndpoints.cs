using Microsoft.AspNetCore.Http.HttpResults;

namespace Neptu.Emulators.Faults;

/// <summary>Begins and ends faults of the emulated services.</summary>
internal static class FaultEndpoints
{
    /// <summary>The name that ends a fault.</summary>
    public const string None = "none";

    /// <summary>Maps <c>GET /faults</c> and <c>POST /faults</c>.</summary>
    public static void MapFaults(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/faults", (IEnumerable<IFaultyService> services) => services.Select(FaultState.Of));
        routes.MapPost("/faults", SetFault);
    }

    private static Results<Ok<FaultState>, ProblemHttpResult> SetFault(FaultRequest request, IEnumerable<IFaultyService> services)
    {
        var all = services.ToList();
        if (all.Find(one => one.Service == request.Service) is not { } service)
            return Refused($"service must be one of {string.Join(", ", all.Select(one => one.Service))}.");
        if (request.Fault != None && !service.FaultNames.Contains(request.Fault))
            return Refused($"fault must be {None} or one of {string.Join(", ", service.FaultNames)}.");

        service.SetFault(request.Fault == None ? null : request.Fault, request.Methods ?? []);
        return TypedResults.Ok(FaultState.Of(service));
    }

    private static ProblemHttpResult Refused(string sentence) =>
        TypedResults.Problem(sentence, statusCode: StatusCodes.Status400BadRequest);
}

/// <summary>A fault to begin or to end.</summary>
/// <param name="Service">The emulated service's name.</param>
/// <param name="Fault">The fault's name, or <c>none</c>.</param>
/// <param name="Methods">The only methods that have it; null or empty for all.</param>
internal sealed record FaultRequest(string Service, string Fault, IReadOnlyCollection<string>? Methods = null);

/// <summary>How an emulated service behaves.</summary>
/// <param name="Service">Its name.</param>
/// <param name="Fault">The fault that it has now, or <c>none</c>.</param>
/// <param name="Faults">The faults that it can have.</param>
internal sealed record FaultState(string Service, string Fault, IReadOnlyCollection<string> Faults)
{
    public static FaultState Of(IFaultyService service) => new(service.Service, service.CurrentFault ?? FaultEndpoints.None, service.FaultNames);
}
