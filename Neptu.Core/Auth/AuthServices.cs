using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Neptu.Core.Auth.Privy;
using Neptu.Core.Auth.Sessions;
using Neptu.Core.Auth.Signatures;
using Neptu.Core.Auth.SignIn;
using Neptu.Core.Users;

namespace Neptu.Core.Auth;

/// <summary>What it takes to let people in and to know them again.</summary>
public static class AuthServices
{
    /// <summary>
    /// Registers tokens, sessions and both ways of signing in; the database and the clock must be registered too. A host
    /// whose settings are not clear does not start.
    /// </summary>
    public static void AddNeptuSignIn(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.ConfigureOptions<AuthOptionsSetup>();
        services.AddOptions<AuthOptions>().ValidateOnStart();
        services.ConfigureOptions<SessionOptionsSetup>();
        services.AddOptions<SessionOptions>().ValidateOnStart();
        services.ConfigureOptions<PrivyOptionsSetup>();
        services.AddOptions<PrivyOptions>().BindConfiguration(PrivyOptions.Section).ValidateOnStart();

        services.AddSingleton<SessionTokens>();
        services.AddSingleton<IEd25519, Ed25519>();
        services.AddSingleton<WalletSignatures>();
        services.AddScoped<UserStore>();
        services.AddScoped<ProvenUsers>();
        services.AddScoped<NonceStore>();
        services.AddScoped<SessionStore>();
        services.AddScoped<WalletSignIn>();

        services.AddHttpClient(nameof(PrivyApi), client => client.MaxResponseContentBufferSize = PrivyApi.LargestAnswer);
        services.AddSingleton<PrivyApi>();
        services.AddSingleton<PrivyKeys>();
        services.AddSingleton<PrivyTokens>();
        services.AddScoped<PrivySignIn>();
    }
}
