using Neptu.Core;
using Neptu.Core.Data;
using Neptu.Core.Readings;
using Neptu.ServiceDefaults;
using Neptu.Worker.Daily;
using Neptu.Worker.Status;

namespace Neptu.Worker;

/// <summary>What the worker is made of: services first, then routes.</summary>
internal static class WorkerHost
{
    public static void AddNeptuWorker(this WebApplicationBuilder builder)
    {
        builder.AddServiceDefaults();
        builder.AddNeptuEdge(SinglePageApp.Origins);
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
