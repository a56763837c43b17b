using Neptu;

var builder = DistributedApplication.CreateBuilder(args);

// Managed services when the model is published; on a developer's machine containers, or processes where no container runtime answers.
var platform = await Platform.ChooseAsync(builder);

var database = platform.AddDatabase();
var cache = platform.AddCache();
var openAi = platform.AddOpenAi();

// First of all the schema. WaitForCompletion orders local runs only: in Azure this is a job that the deployment starts and waits for.
var migrate = builder.AddManualJob<Projects.Neptu_Jobs>(Topology.Migrate)
    .WithReference(database)
    .WaitFor(database);

var worker = builder.AddHttpApp<Projects.Neptu_Worker>(Topology.Worker)
    .WithReference(database)
    .WithOptionalReference(cache)
    .WithOracle(openAi)
    .WithSecrets(platform, Topology.Worker.Secrets)
    .WithOptions(Topology.Worker.Options)
    .WaitForCompletion(migrate);

builder.AddHttpApp<Projects.Neptu_Api>(Topology.Api)
    .WithReference(database)
    .WithOptionalReference(cache)
    .WithEnvironment(Topology.Settings.WorkerUrl, worker.GetEndpoint(HttpApps.Endpoint))
    .WithSecrets(platform, Topology.Api.Secrets)
    .WithOptions(Topology.Api.Options)
    .WaitForCompletion(migrate);

// Each on its schedule: started by Azure there, by a loop of this program here. The dashboard has "Run now".
foreach (var job in Topology.ScheduledJobs)
{
    builder.AddScheduledJob<Projects.Neptu_Jobs>(job)
        .WithReference(database)
        .WithOptionalReference(cache)
        .WithOracle(openAi)
        .WithSecrets(platform, Topology.ScheduledJobSecrets)
        .WithOptions(Topology.SolanaOptions)
        .WaitForCompletion(migrate);
}

await builder.Build().RunAsync();
