using Neptu.AppHost.LocalRun;
using Neptu.AppHost.Resources;
using Neptu.AppHost.Scheduling;

return await LocalRun.GuardAsync(args, async (builder, run) =>
{
    // Azure's managed services when the model is published, this machine otherwise.
    var platform = Platform.Choose(builder, run);

    var database = await platform.AddDatabaseAsync("postgres", "neptu");
    var cache = await platform.AddCacheAsync("cache");
    var openAi = platform.AddOpenAi("openai");
    var emulators = Emulators.AddTo(builder, platform, run);

    // The schema first. WaitForCompletion orders local runs only: in Azure the deployment starts this job and waits for it.
    var migrate = builder.AddManualJob<Projects.Neptu_Jobs>("migrate", platform, new(0.5, "1Gi", TimeSpan.FromSeconds(600)))
        .WithReference(database)
        .WaitFor(database)
        .WithIconName("DatabaseArrowUp");

    // 8787 serves a single-page app whose worker address was never configured.
    var worker = builder.AddHttpApp<Projects.Neptu_Worker>("worker", run, 8080, 8787)
        .WithReference(database)
        .WithReference(cache)
        .WithOracle(openAi)
        .WithSettings(platform, HostSettings.Worker)
        .WaitForCompletion(migrate)
        .WithPage("Today's reading", "/api/daily")
        .WithAddressTitle("Worker")
        .WithIconName("BrainCircuit");
    platform.Publish(worker, new(0.5, "1Gi", MinReplicas: 1, MaxReplicas: 2));

    var api = builder.AddHttpApp<Projects.Neptu_Api>("api", run, 3000)
        .WithReference(database)
        .WithReference(cache)
        .WithReference(worker)
        .WithSettings(platform, HostSettings.Api)
        .WaitForCompletion(migrate)
        .WithPage("API documentation", "/docs/")
        .WithPage("Today", "/api/v1/calendar/today")
        .WithAddressTitle("API")
        .WithIconName("GlobeDesktop");
    emulators.UseSolanaIn(api);
    emulators.UsePrivyIn(api);
    emulators.NameChainOf(api);
    platform.Publish(api, new(0.5, "1Gi", MinReplicas: 1, MaxReplicas: 3));

    // Azure starts them there, a scheduler of this process here. Five fields, UTC.
    var jobs = builder.AddJobGroup("jobs");
    AddJob("reply", "*/3 * * * *", new(0.25, "0.5Gi", TimeSpan.FromSeconds(120)));
    AddJob("comment", "*/5 * * * *", new(0.25, "0.5Gi", TimeSpan.FromSeconds(120)));
    AddJob("post", "*/10 * * * *", new(0.25, "0.5Gi", TimeSpan.FromSeconds(180)));
    AddJob("reconcile", "*/5 * * * *", new(0.25, "0.5Gi", TimeSpan.FromSeconds(240)));
    AddJob("daily", "0 0 * * *", new(0.5, "1Gi", TimeSpan.FromSeconds(300)));

    void AddJob(string command, string cron, JobSize size) => emulators.UseSolanaIn(builder
        .AddScheduledJob<Projects.Neptu_Jobs>(command, cron, platform, size)
        .WithReference(database)
        .WithReference(cache)
        .WithOracle(openAi)
        .WithSettings(platform, HostSettings.ScheduledJobs)
        .WaitForCompletion(migrate)
        .InGroup(jobs));
});
