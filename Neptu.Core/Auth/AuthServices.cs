using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Neptu.Core.Auth;

/// <summary>What it takes to know a caller; for every host that does.</summary>
public static class AuthServices
{
    /// <summary>Access tokens; without a proper key the host does not start.</summary>
    public static void AddSessionTokens(this IHostApplicationBuilder builder)
    {
        builder.Services.ConfigureOptions<SessionOptionsSetup>();
        builder.Services.AddOptions<SessionOptions>().ValidateOnStart();
        builder.Services.AddSingleton<SessionTokens>();
    }
}
