using Microsoft.Extensions.DependencyInjection;
using Neptu.Core.ApiAccess;
using Neptu.Core.Markets;
using Neptu.Core.Persons;

namespace Neptu.Core.Administration;

/// <summary>What admins see and change beside people and money.</summary>
public static class AdministrationServices
{
    /// <summary>Adds it; the database and the clock must be registered too.</summary>
    public static void AddNeptuAdministration(this IServiceCollection services)
    {
        services.AddScoped(typeof(Catalogue<>));
        services.AddScoped<ApiSubscriptions>();
        services.AddScoped<ApiKeys>();
        services.AddScoped<UsageAnalytics>();
        services.AddScoped<MarketCategories>();
        services.AddScoped<PersonStore>();
        services.AddScoped<PersonReadings>();
    }
}
