using System.Text.Json.Serialization;
using Neptu.Api.Administration;
using Neptu.Api.Auth;
using Neptu.Api.Caching;
using Neptu.Api.Calendar;
using Neptu.Api.Earning;
using Neptu.Api.Idempotency;
using Neptu.Api.Limits;
using Neptu.Api.OpenApi;
using Neptu.Api.Payments;
using Neptu.Api.Pictures;
using Neptu.Api.Pricing;
using Neptu.Api.Readings;
using Neptu.Api.Referrals;
using Neptu.Api.Status;
using Neptu.Api.Tokens;
using Neptu.Api.Users;
using Neptu.Api.Validation;
using Neptu.Core;
using Neptu.Core.Accounting;
using Neptu.Core.Administration;
using Neptu.Core.Data;
using Neptu.Core.Oracle;
using Neptu.Core.Payments;
using Neptu.Core.Readings;
using Neptu.ServiceDefaults;

namespace Neptu.Api;

/// <summary>What the API is made of: services first, then routes.</summary>
internal static class ApiHost
{
    /// <summary>The current prefix and the one of the first single-page app; both serve the same routes.</summary>
    public const string CurrentPrefix = "/api/v1";
    public const string FirstPrefix = "/api";

    public static void AddNeptuApi(this WebApplicationBuilder builder)
    {
        builder.AddServiceDefaults();
        builder.AddNeptuEdge(SinglePageApp.Origins);
        builder.Services.AddPersonLimits();
        builder.Services.AddIdempotencyKeys();
        builder.AddNeptuDatabase();
        builder.AddNeptuCache("cache");
        builder.AddUrlCaching();
        builder.AddNeptuAuth();
        builder.AddNeptuPayments();
        builder.AddNeptuOracle();

        builder.Services.AddValidation();
        builder.Services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            json.SerializerOptions.Converters.Add(new StorableTextConverter());
        });
        builder.Services.AddNeptuOpenApi();
        builder.Services.AddScoped<ReadingStore>();
        builder.Services.AddScoped<WalletBalances>();
        builder.Services.AddNeptuMoney();
        builder.Services.AddNeptuAdministration();
        builder.Services.AddScoped<PaidAccess>();
        builder.NeedNoSettings();
    }

    public static void UseNeptuApi(this WebApplication app)
    {
        app.UseNeptuEdge();
        app.UseAuthentication();
        app.UsePersonLimits(ApiLimits.PersonOf);
        app.UseAuthorization();
        app.UseIdempotencyKeys();
        app.MapDefaultEndpoints();
        app.MapNeptuOpenApi();
        app.MapStatus();
        app.MapGroup(CurrentPrefix).MapFeatures();
        app.MapGroup(FirstPrefix).MapFeatures().ExcludeFromDescription().WithoutNames();
    }

    private static RouteGroupBuilder MapFeatures(this RouteGroupBuilder routes)
    {
        routes.TakeIdempotencyKeys();
        routes.MapGroup("").LimitTo(ApiLimits.SignIn).MapAuth();
        routes.MapReadings();
        routes.MapCalendar();
        routes.MapPictures();
        routes.MapUsers();
        routes.MapEarning();
        routes.MapTokens();
        routes.MapPrices();
        routes.MapChainRoutes();
        routes.MapReferrals();
        routes.MapPricing();
        routes.MapAdministration();
        return routes;
    }

    /// <summary>What costs calls to the chain.</summary>
    private static void MapChainRoutes(this RouteGroupBuilder routes)
    {
        var chain = routes.MapGroup("").LimitTo(ApiLimits.Payments);
        chain.MapPayments();
        chain.MapClaims();
        chain.MapBalances();
    }

    /// <summary>Endpoint names are unique in an app: an alias has none, so links and operation ids mean the current route.</summary>
    private static void WithoutNames(this IEndpointConventionBuilder endpoints) =>
        endpoints.Finally(endpoint =>
        {
            foreach (var name in endpoint.Metadata.OfType<IEndpointNameMetadata>().ToArray())
                endpoint.Metadata.Remove(name);
        });
}
