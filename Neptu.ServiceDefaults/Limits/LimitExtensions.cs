using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Neptu.ServiceDefaults;

/// <summary>How many requests a host takes from an address, and from a person.</summary>
public static class LimitExtensions
{
    /// <summary>Registers a limit for <see cref="LimitTo"/>; the configuration may give it other numbers.</summary>
    public static void AddLimitPolicy(this IServiceCollection services, LimitPolicy policy)
    {
        services.AddOptions<QuotaOptions>(policy.Name)
            .Configure(numbers => (numbers.Quota, numbers.Window) = (policy.Quota, policy.Window))
            .BindConfiguration(policy.Section)
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<QuotaOptions>>(new QuotaOptionsCheck(policy));
    }

    /// <summary>Holds these routes to a limit besides the general ones.</summary>
    public static TBuilder LimitTo<TBuilder>(this TBuilder routes, LimitPolicy policy)
        where TBuilder : IEndpointConventionBuilder =>
        routes.WithMetadata(policy);

    /// <summary>Limits each person. Goes where it is known who makes a request.</summary>
    /// <param name="app">The host.</param>
    /// <param name="person">Who makes the request; null when that is not known, or not certain enough to hold it against them.</param>
    public static void UsePersonLimits(this WebApplication app, Func<HttpContext, string?> person) =>
        app.UseMiddleware<LimitMiddleware>(LimitPolicy.Person, person);

    internal static void AddNeptuLimits(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<LimitSettings>().BindConfiguration(LimitSettings.Section).ValidateOnStart();
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<LimitSettings>, LimitSettings.Check>());
        builder.Services.AddOptions<ForwardedHeadersOptions>().PostConfigure<IOptions<LimitSettings>>(Believe);
        builder.Services.AddLimitPolicy(LimitPolicy.Address);
        builder.Services.AddLimitPolicy(LimitPolicy.Person);
        builder.Services.AddSingleton<MemoryQuotas>();
        builder.Services.AddSingleton<Quotas>();
    }

    /// <summary>
    /// Goes before everything that asks for the client's address. Where the framework's own switch is on, it has added the
    /// same middleware already; a second one would believe one address too many.
    /// </summary>
    internal static void UseClientAddresses(this WebApplication app)
    {
        if (!app.Configuration.GetValue<bool>("FORWARDEDHEADERS_ENABLED"))
            app.UseForwardedHeaders();
    }

    internal static void UseAddressLimits(this WebApplication app) =>
        app.UseMiddleware<LimitMiddleware>(LimitPolicy.Address, (Func<HttpContext, string?>)ClientAddress.Of);

    private static void Believe(ForwardedHeadersOptions forwarded, IOptions<LimitSettings> settings)
    {
        var limit = settings.Value.ForwardLimit;
        forwarded.ForwardedHeaders = limit > 0 ? ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto : ForwardedHeaders.None;
        forwarded.ForwardLimit = Math.Max(1, limit);
        forwarded.KnownProxies.Clear();
        forwarded.KnownIPNetworks.Clear();
        foreach (var network in settings.Value.Networks() ?? [])
            forwarded.KnownIPNetworks.Add(network);
    }
}
