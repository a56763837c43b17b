using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Neptu.Api.Validation;
using Neptu.Core.Auth;
using Neptu.Core.Persons;
using Neptu.Core.Time;

namespace Neptu.Api.Administration.Persons;

/// <summary>People known to the public.</summary>
internal static class PersonEndpoints
{
    private const int Most = 500;

    public static void MapPersons(this IEndpointRouteBuilder admin)
    {
        var persons = admin.MapGroup("/persons");
        persons.MapGet("/", List).WithName("ListPersons").WithSummary("People known to the public, by name");
        persons.MapPost("/", Add).WithName("AddPerson").WithSummary("Adds a person, with the reading of their birthday")
            .ProducesProblem(StatusCodes.Status409Conflict);
        persons.MapGet("/stats", Stats).WithName("GetPersonStats").WithSummary("How many people of which kind there are");
        persons.MapPost("/recalculate", Recalculate).WithName("RecalculatePersons")
            .WithSummary("Computes the readings of all birthdays anew");
    }

    private static async Task<PageResponse<PersonDto>> List(
        [PersonCategory] string? category,
        [AllowedValues(null, PersonStatus.Active, PersonStatus.Inactive, PersonStatus.PendingReview)] string? status,
        [MaxLength(200), StorableText] string? search,
        Caller caller,
        PersonStore persons,
        CancellationToken cancellation,
        [Range(1, AdminPaging.MostPages)] int page = 1,
        [Range(1, Most)] int limit = 50) =>
        PageResponse<PersonDto>.From(
            await persons.ListAsync(caller, new(category, status, search), limit, (page - 1) * limit, cancellation),
            PersonDto.From,
            page,
            limit);

    private static async Task<Results<Created<PersonResponse>, ProblemHttpResult>> Add(
        NewPersonRequest request, PersonStore persons, TimeProvider time, CancellationToken cancellation)
    {
        var now = time.DatabaseNow();
        var person = request.ToPerson(Guid.CreateVersion7(now), now);
        if (person.Birthday > BaliTime.DayOf(now))
            return ParameterProblem.Of("birthday", "birthday must not lie in the future.");

        return await persons.AddAsync(person, cancellation) is { } duplicate
            ? TypedResults.Problem($"Another person has this {NameOf(duplicate)}.", statusCode: StatusCodes.Status409Conflict)
            : TypedResults.Created((string?)null, new PersonResponse(PersonDto.From(person)));
    }

    private static async Task<PersonStatsResponse> Stats(PersonStore persons, CancellationToken cancellation) =>
        new(PersonStatsDto.From(await persons.CountAsync(cancellation)));

    private static async Task<RecalculationResponse> Recalculate(PersonReadings readings, CancellationToken cancellation)
    {
        var (persons, changed) = await readings.RecalculateAsync(cancellation);
        return new(persons, changed);
    }

    private static string NameOf(PersonDuplicate duplicate) => duplicate switch
    {
        PersonDuplicate.Name => "name",
        PersonDuplicate.Slug => "slug",
        _ => "wikidataId",
    };
}
