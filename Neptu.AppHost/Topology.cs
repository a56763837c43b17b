namespace Neptu;

/// <summary>
/// Every fact about what runs where: names, ports, schedules, sizes, timeouts and secret names.
/// Free of Aspire types, so that the application model and the local host read the same file.
/// </summary>
internal static class Topology
{
    /// <summary>
    /// The network that payments are read from and who is paid there: the project's own on devnet unless it is set. Above what
    /// uses it, like the next: initializers run in order.
    /// </summary>
    public static readonly OptionFacts[] SolanaOptions =
    [
        new("solana-network", "Solana__Network"),
        new("solana-neptu-mint", "Solana__NeptuMint"),
        new("solana-sudigital-mint", "Solana__SudigitalMint"),
        new("solana-treasury-wallet", "Solana__TreasuryWallet"),
        new("solana-neptu-treasury-account", "Solana__NeptuTreasuryAccount"),
        new("solana-sudigital-treasury-account", "Solana__SudigitalTreasuryAccount"),
        new("solana-economy-program", "Solana__EconomyProgram"),
        new("solana-rewards-pool", "Solana__RewardsPool"),
    ];

    /// <summary>Where the single-page app is published, if not where the apps expect it.</summary>
    private static readonly OptionFacts AllowedOrigins = new("allowed-origins", "Cors__Origins");

    /// <summary>The external HTTP API of the single-page app.</summary>
    public static readonly AppFacts Api = new(
        "api", "Neptu.Api", Ports: [3000], Cpu: 0.5, Memory: "1Gi", MinReplicas: 1, MaxReplicas: 3)
    {
        Secrets = [Secrets.PrivyAppSecret, Secrets.SessionSigningKey, Secrets.SolanaRpcUrl],
        Options =
        [
            new("privy-app-id", "Privy__AppId"),
            new("admin-wallet", "Auth__AdminWallet"),
            new("allow-unproven-sessions", "Auth__AllowUnprovenSessions"),
            new("allow-anonymous-wallets", "Auth__AllowAnonymousWallets"),
            .. SolanaOptions,
            AllowedOrigins,
        ],
    };

    /// <summary>
    /// The oracle, market and daily-reading service. 8787 serves a single-page app whose worker address was never configured.
    /// </summary>
    public static readonly AppFacts Worker = new(
        "worker", "Neptu.Worker", Ports: [8080, 8787], Cpu: 0.5, Memory: "1Gi", MinReplicas: 1, MaxReplicas: 2)
    {
        Secrets = [Secrets.AzureOpenAiApiKey, Secrets.CoinGeckoApiKey, Secrets.SessionSigningKey],
        Options = [AllowedOrigins],
    };

    /// <summary>The console program that every job is a command of.</summary>
    public const string JobsProject = "Neptu.Jobs";

    /// <summary>A failed run of a job is tried this often again: each may be repeated, none may do its work twice.</summary>
    public const int JobRetryLimit = 1;

    /// <summary>What a scheduled job may know.</summary>
    public static readonly string[] ScheduledJobSecrets =
        [Secrets.AzureOpenAiApiKey, Secrets.ColosseumApiKey, Secrets.CoinGeckoApiKey, Secrets.DiscordToken, Secrets.SolanaRpcUrl];

    /// <summary>Brings the database to the newest schema; runs once, before everything else.</summary>
    public static readonly JobFacts Migrate = new("migrate", "migrate", Cron: null, Cpu: 0.5, Memory: "1Gi", TimeoutSeconds: 600);

    /// <summary>The scheduled jobs. Cron expressions have five fields and are UTC, as in Azure.</summary>
    public static readonly JobFacts[] ScheduledJobs =
    [
        new("job-reply", "reply", Cron: "*/3 * * * *", Cpu: 0.25, Memory: "0.5Gi", TimeoutSeconds: 120),
        new("job-comment", "comment", Cron: "*/5 * * * *", Cpu: 0.25, Memory: "0.5Gi", TimeoutSeconds: 120),
        new("job-post", "post", Cron: "*/10 * * * *", Cpu: 0.25, Memory: "0.5Gi", TimeoutSeconds: 180),
        new("job-reconcile", "reconcile", Cron: "*/5 * * * *", Cpu: 0.25, Memory: "0.5Gi", TimeoutSeconds: 240),
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

    /// <summary>How the container platform asks those paths.</summary>
    public static class Probes
    {
        public const int PeriodSeconds = 10;
        public const int TimeoutSeconds = 3;
        public const int FailureThreshold = 3;
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

        /// <summary>An address with an access key in it.</summary>
        public const string SolanaRpcUrl = "solana-rpc-url";

        public static readonly string[] All =
            [AzureOpenAiApiKey, ColosseumApiKey, CoinGeckoApiKey, PrivyAppSecret, SessionSigningKey, DiscordToken, SolanaRpcUrl];

        /// <summary>Without the others a feature is off; without these the system is not published.</summary>
        public static readonly string[] Required = [SessionSigningKey];

        /// <summary>What a developer's machine uses where nothing is given: no secrets, so that the first run has every feature.</summary>
        public static readonly IReadOnlyDictionary<string, string> LocalValues = new Dictionary<string, string>
        {
            [SolanaRpcUrl] = "https://api.devnet.solana.com",
        };

        /// <summary>The environment variable that hands a secret to a host.</summary>
        public static string Variable(string secret) => secret.Replace('-', '_').ToUpperInvariant();
    }

    /// <summary>Parameters of the application model that are no secrets of a host. They matter when it is published.</summary>
    public static class Parameters
    {
        public const string PostgresUser = "postgres-user";
        public const string PostgresPassword = "postgres-password";
        public const string OpenAiName = "openai-name";
        public const string OpenAiResourceGroup = "openai-resource-group";

        public static readonly string[] All =
        [
            PostgresUser, PostgresPassword, OpenAiName, OpenAiResourceGroup,
            Domain(Api), Certificate(Api), Domain(Worker), Certificate(Worker),
            .. Api.Options.Union(Worker.Options).Select(option => option.Parameter),
        ];

        /// <summary>The host name that an app is reached by.</summary>
        public static string Domain(AppFacts app) => $"{app.Name}-domain";

        /// <summary>The managed certificate for that name; empty until it exists.</summary>
        public static string Certificate(AppFacts app) => $"{app.Name}-certificate";
    }

    /// <summary>Environment variables that hand facts to the hosts; connection strings and secrets come besides.</summary>
    public static class Settings
    {
        /// <summary>The instant that a job's schedule named: ISO 8601, UTC.</summary>
        public const string ScheduledAt = "NEPTU_SCHEDULED_AT";

        /// <summary>Where the API finds the worker.</summary>
        public const string WorkerUrl = "WORKER_URL";

        /// <summary>The model deployment that the oracle asks.</summary>
        public const string OpenAiDeployment = "AZURE_OPENAI_DEPLOYMENT";

        /// <summary>Development, or what the application model itself was started as.</summary>
        public const string Environment = "DOTNET_ENVIRONMENT";

        /// <summary>How many proxies before an app are believed about the client's address.</summary>
        public const string ForwardLimit = "Limits__ForwardLimit";

        public static readonly string[] All = [ScheduledAt, WorkerUrl, OpenAiDeployment, Environment, ForwardLimit];
    }

    /// <summary>Where and as what the system is published.</summary>
    public static class Azure
    {
        public const string Environment = "neptu-env";
        public const string ResourceGroup = "rg-neptu-prod";
        public const string Region = "southeastasia";
        public const string OpenAi = "openai";
        public const string OpenAiDeployment = "gpt-4o-mini";
        public const string KeyVault = "secrets";
        public const string Registry = "registry";
        public const string Logs = "logs";
        public const int LogRetentionDays = 30;

        /// <summary>The proxies between a client and an app, which nobody reaches but through them.</summary>
        public const int IngressHops = 1;

        /// <summary>The resource group of an environment, by the name that the deployment was started with.</summary>
        public static string ResourceGroupOf(string environment) => environment.ToLowerInvariant() switch
        {
            "production" or "prod" => ResourceGroup,
            "development" or "dev" => "rg-neptu-dev",
            var other => $"rg-neptu-{other}",
        };
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
internal sealed record AppFacts(string Name, string Project, int[] Ports, double Cpu, string Memory, int MinReplicas, int MaxReplicas)
{
    /// <summary>What the app may know.</summary>
    public required string[] Secrets { get; init; }

    /// <summary>What a deployment may set besides; without a value the app has its own default.</summary>
    public OptionFacts[] Options { get; init; } = [];
}

/// <summary>A setting of an app that a deployment may choose.</summary>
/// <param name="Parameter">The parameter of the application model.</param>
/// <param name="Variable">The environment variable that hands it to the app.</param>
internal sealed record OptionFacts(string Parameter, string Variable);

/// <summary>A program that runs to its end.</summary>
/// <param name="Name">The resource's name.</param>
/// <param name="Command">The command of the jobs program.</param>
/// <param name="Cron">Five-field UTC schedule; null for a job that is started by hand.</param>
/// <param name="Cpu">Cores.</param>
/// <param name="Memory">Memory, in Container Apps notation.</param>
/// <param name="TimeoutSeconds">A run that lasts longer is ended.</param>
internal sealed record JobFacts(string Name, string Command, string? Cron, double Cpu, string Memory, int TimeoutSeconds);
