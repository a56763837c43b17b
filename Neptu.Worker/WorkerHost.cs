using Neptu.Core.Data;
using Neptu.Core.Readings;
using Neptu.ServiceDefaults;
using Neptu.Worker.Daily;
using Neptu.Worker.Status;

namespace Neptu.Worker;

/// <summary>What the worker is made of: services first, then routes.</summary>
internal static class WorkerHost
{
    /// <summary>Where the single-page app lives, and where its developers run it.</summary>
    private static readonly string[] Origins =
    [
        "https://neptu.day", "https://neptu.sudigital.com", "https://neptu-web-production.pages.dev",
        "http://localhost:3000", "http://localhost:3001",
    ];

    public static void AddNeptuWorker(this WebApplicationBuilder builder)
    {
        builder.AddServiceDefaults();
        builder.AddNeptuEdge(Origins);
        builder.AddNeptuDatabase();
        builder.AddNeptuCache("cache");

        builder.Services.AddSingleton<DailyReadings>();
        builder.Services.AddSingleton<CachedDailyReadings>();
    }

    public static void UseNeptuWorker(this WebApplication app)
    {
        app.UseNeptuEdge();
        app.MapDefaultEndpoints();
        app.MapStatus();
        app.MapDaily();
    }
}
