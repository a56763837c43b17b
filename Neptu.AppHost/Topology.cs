namespace Neptu;

/// <summary>
/// Every fact about what runs where: names, ports, schedules, sizes, timeouts and secret names.
/// Free of Aspire types, so that the application model and the local host read the same file.
/// </summary>
internal static class Topology
{
    /// <summary>The external HTTP API of the single-page app.</summary>
    public static readonly AppFacts Api = new("api", "Neptu.Api", Ports: [3000], Cpu: 0.5, Memory: "1Gi", MinReplicas: 1, MaxReplicas: 3);

    /// <summary>The oracle, market and daily-reading service. 8787 serves a single-page app whose worker address was never configured.</summary>
    public static readonly AppFacts Worker = new("worker", "Neptu.Worker", Ports: [8080, 8787], Cpu: 0.5, Memory: "1Gi", MinReplicas: 1, MaxReplicas: 2);

    /// <summary>The console program that every job is a command of.</summary>
    public const string JobsProject = "Neptu.Jobs";

    /// <summary>Brings the database to the newest schema; runs once, before everything else.</summary>
    public static readonly JobFacts Migrate = new("migrate", "migrate", Cron: null, Cpu: 0.5, Memory: "1Gi", TimeoutSeconds: 600);

    /// <summary>The scheduled jobs. Cron expressions have five fields and are UTC, as in Azure.</summary>
    public static readonly JobFacts[] ScheduledJobs =
    [
        new("job-reply", "reply", Cron: "*/3 * * * *", Cpu: 0.25, Memory: "0.5Gi", TimeoutSeconds: 120),
        new("job-comment", "comment", Cron: "*/5 * * * *", Cpu: 0.25, Memory: "0.5Gi", TimeoutSeconds: 120),
        new("job-post", "post", Cron: "*/10 * * * *", Cpu: 0.25, Memory: "0.5Gi", TimeoutSeconds: 180),
        new("job-daily", "daily", Cron: "0 0 * * *", Cpu: 0.5, Memory: "1Gi", TimeoutSeconds: 300),
    ];

    /// <summary>The PostgreSQL server and its one database.</summary>
    public static class Postgres
    {
        public const string Server = "postgres";
        public const string Database = "neptu";
        public const string Version = "16";
        public const int StorageGigabytes = 32;
        public const string Sku = "Standard_B1ms";

        /// <summary>Preferred when this machine runs the server as a process; another free port is taken when it is busy.</summary>
        public const int LocalPort = 15432;
    }

    /// <summary>The Redis cache. It may vanish at any moment.</summary>
    public static class Cache
    {
        public const string Name = "cache";
        public const string Version = "7.4";

        /// <summary>Preferred when this machine runs the server as a process; another free port is taken when it is busy.</summary>
        public const int LocalPort = 16379;
    }

    /// <summary>Paths that every HTTP host serves.</summary>
    public static class Paths
    {
        /// <summary>Readiness: the database answers.</summary>
        public const string Health = "/health";

        /// <summary>Liveness: the process answers.</summary>
        public const string Alive = "/alive";
    }

    /// <summary>Key Vault secret names; each is also a parameter of the application model.</summary>
    public static class Secrets
    {
        public const string AzureOpenAiApiKey = "azure-openai-api-key";
        public const string ColosseumApiKey = "colosseum-api-key";
        public const string CoinGeckoApiKey = "coingecko-api-key";
        public const string PrivyAppSecret = "privy-app-secret";
        public const string SessionSigningKey = "session-signing-key";
        public const string DiscordToken = "discord-token";

        public static readonly string[] All =
            [AzureOpenAiApiKey, ColosseumApiKey, CoinGeckoApiKey, PrivyAppSecret, SessionSigningKey, DiscordToken];
    }

    /// <summary>Where and as what the system is published.</summary>
    public static class Azure
    {
        public const string Environment = "neptu";
        public const string ResourceGroup = "rg-neptu-prod";
        public const string Region = "southeastasia";
        public const string OpenAi = "openai";
        public const string OpenAiDeployment = "gpt-4o-mini";
        public const string KeyVault = "secrets";
        public const string Registry = "registry";
        public const string Logs = "logs";
        public const int LogRetentionDays = 30;
    }
}

/// <summary>A long-running HTTP app.</summary>
/// <param name="Name">The resource's name.</param>
/// <param name="Project">The project's folder and assembly name.</param>
/// <param name="Ports">Local ports; the first is also the container's target port.</param>
/// <param name="Cpu">Cores per replica.</param>
/// <param name="Memory">Memory per replica, in Container Apps notation.</param>
/// <param name="MinReplicas">Replicas that always run.</param>
/// <param name="MaxReplicas">Replicas at most.</param>
internal sealed record AppFacts(string Name, string Project, int[] Ports, double Cpu, string Memory, int MinReplicas, int MaxReplicas);

/// <summary>A program that runs to its end.</summary>
/// <param name="Name">The resource's name.</param>
/// <param name="Command">The command of the jobs program.</param>
/// <param name="Cron">Five-field UTC schedule; null for a job that is started by hand.</param>
/// <param name="Cpu">Cores.</param>
/// <param name="Memory">Memory, in Container Apps notation.</param>
/// <param name="TimeoutSeconds">A run that lasts longer is ended.</param>
internal sealed record JobFacts(string Name, string Command, string? Cron, double Cpu, string Memory, int TimeoutSeconds);
