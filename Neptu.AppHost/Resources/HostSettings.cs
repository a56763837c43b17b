namespace Neptu.AppHost.Resources;

/// <summary>Every setting that the model hands to the hosts. docs/parameters.md lists them for people.</summary>
internal static class HostSettings
{
    public static readonly HostSetting AllowAnonymousWallets = new(
        "allow-anonymous-wallets", "Auth__AllowAnonymousWallets", "`true` serves the oldest app, which sends no token, on the routes it calls.");

    public static readonly HostSetting AllowedOrigins = new(
        "allowed-origins", "Cors__Origins", "Origins whose pages may call the API and the worker, separated by commas.");

    public static readonly HostSetting AllowUnprovenSessions = new(
        "allow-unproven-sessions", "Auth__AllowUnprovenSessions", "`true` gives a token for a wallet that is claimed without a signature.");

    public static readonly HostSetting AdminWallet = new(
        "admin-wallet", "Auth__AdminWallet", "Solana address whose owner becomes admin by signing in with it.");

    public static readonly HostSetting AzureOpenAiApiKey = Secret(
        "azure-openai-api-key", "AZURE_OPENAI_API_KEY", "Key of the Azure OpenAI account; not needed where a managed identity has access.");

    public static readonly HostSetting CoinGeckoApiKey = Secret(
        "coingecko-api-key", "COINGECKO_API_KEY", "CoinGecko API key for market data.");

    public static readonly HostSetting ColosseumApiKey = Secret(
        "colosseum-api-key", "COLOSSEUM_API_KEY", "API key of the forum agent.");

    public static readonly HostSetting DiscordToken = Secret(
        "discord-token", "DISCORD_TOKEN", "Token of the Discord bot.");

    public static readonly HostSetting PrivyAppId = new(
        "privy-app-id", "Privy__AppId", "The app at Privy whose tokens the API accepts.");

    public static readonly HostSetting PrivyAppSecret = Secret(
        "privy-app-secret", "PRIVY_APP_SECRET", "The secret that Privy's API knows the app by.");

    public static readonly HostSetting SessionSigningKey = Secret(
        "session-signing-key", "SESSION_SIGNING_KEY", "Signs access tokens; at least 64 characters. A local run generates one.") with
    {
        IsRequired = true,
    };

    /// <summary>A secret because the addresses of RPC providers contain an access key.</summary>
    public static readonly HostSetting SolanaRpcUrl = Secret(
        "solana-rpc-url", "SOLANA_RPC_URL", "The RPC server that payments are read from; set to nothing, payments are off.") with
    {
        LocalDefault = "https://api.devnet.solana.com",
    };

    /// <summary>The network that payments are read from and who is paid there; the project's own on devnet unless they are set.</summary>
    public static readonly HostSetting[] Solana =
    [
        new("solana-network", "Solana__Network", "`devnet` (default), `testnet` or `mainnet-beta`."),
        new("solana-neptu-mint", "Solana__NeptuMint", "Mint of NEPTU."),
        new("solana-sudigital-mint", "Solana__SudigitalMint", "Mint of SUDIGITAL."),
        new("solana-treasury-wallet", "Solana__TreasuryWallet", "The wallet that is paid."),
        new("solana-neptu-treasury-account", "Solana__NeptuTreasuryAccount", "Token account that receives NEPTU; the wallet's own by default."),
        new("solana-sudigital-treasury-account", "Solana__SudigitalTreasuryAccount", "Token account that receives SUDIGITAL; the wallet's own by default."),
        new("solana-economy-program", "Solana__EconomyProgram", "The program that pays out rewards."),
        new("solana-rewards-pool", "Solana__RewardsPool", "The token account that rewards are paid from."),
        SolanaRpcUrl,
    ];

    /// <summary>Settings of the API.</summary>
    public static readonly HostSetting[] Api =
    [
        SessionSigningKey, PrivyAppId, PrivyAppSecret, AdminWallet, AllowUnprovenSessions, AllowAnonymousWallets, AllowedOrigins, .. Solana,
    ];

    /// <summary>Settings of the worker.</summary>
    public static readonly HostSetting[] Worker = [SessionSigningKey, AllowedOrigins, AzureOpenAiApiKey, CoinGeckoApiKey];

    /// <summary>Settings of the scheduled jobs.</summary>
    public static readonly HostSetting[] ScheduledJobs = [AzureOpenAiApiKey, ColosseumApiKey, CoinGeckoApiKey, DiscordToken, .. Solana];

    /// <summary>All of them, each once.</summary>
    public static IEnumerable<HostSetting> All => Api.Union(Worker).Union(ScheduledJobs);

    private static HostSetting Secret(string parameter, string variable, string description) =>
        new(parameter, variable, description) { IsSecret = true };
}
