using Neptu.Api.Calendar;
using Neptu.Api.OpenApi;
using Neptu.Api.Readings;
using Neptu.Api.Status;
using Neptu.Api.Users;
using Neptu.Core.Data;
using Neptu.Core.Readings;
using Neptu.Core.Users;
using Neptu.ServiceDefaults;

namespace Neptu.Api;

/// <summary>What the API is made of: services first, then routes.</summary>
internal static class ApiHost
{
    /// <summary>The current prefix and the one of the first single-page app; both serve the same routes.</summary>
    private const string CurrentPrefix = "/api/v1";
    private const string FirstPrefix = "/api";

    public static void AddNeptuApi(this WebApplicationBuilder builder)
    {
        builder.AddServiceDefaults();
        builder.AddNeptuDatabase<NeptuDbContext>("neptu");
        builder.AddWalletAccess();

        builder.Services.AddValidation();
        builder.Services.AddNeptuOpenApi();
        builder.Services.AddScoped<UserStore>();
        builder.Services.AddScoped<ReadingStore>();
    }

    public static void UseNeptuApi(this WebApplication app)
    {
        app.UseNeptuProblemDetails();
        app.MapDefaultEndpoints();
        app.MapNeptuOpenApi();
        app.MapStatus();
        app.MapGroup(CurrentPrefix).MapFeatures();
        app.MapGroup(FirstPrefix).MapFeatures().ExcludeFromDescription();
    }

    private static RouteGroupBuilder MapFeatures(this RouteGroupBuilder routes)
    {
        routes.MapReadings();
        routes.MapCalendar();
        routes.MapUsers();
        return routes;
    }
}
