using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Neptu.Emulators.Faults;
using Neptu.Emulators.Privy;
using Neptu.Emulators.Solana;

namespace Neptu.Emulators;

/// <summary>Servers of others, emulated on one address for development and tests. Their state is in memory and lost with the process.</summary>
internal static class EmulatorHost
{
    /// <summary>Registers every emulator that is not registered yet.</summary>
    public static void AddEmulators(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<SolanaEmulatorOptions>().BindConfiguration(SolanaEmulatorOptions.Section).ValidateOnStart();
        builder.Services.TryAddSingleton<IValidateOptions<SolanaEmulatorOptions>, SolanaEmulatorOptionsValidator>();
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.TryAddSingleton(services => new SolanaEmulator(
            services.GetRequiredService<IOptions<SolanaEmulatorOptions>>().Value,
            new SolanaClock(services.GetRequiredService<TimeProvider>()),
            services.GetRequiredService<ILogger<SolanaEmulator>>()));
        builder.Services.TryAddSingleton(services => new PrivyEmulator(
            builder.Configuration["Privy:AppId"] ?? PrivyEmulator.DefaultAppId,
            builder.Configuration["PRIVY_APP_SECRET"] ?? PrivyEmulator.DefaultAppSecret));
        builder.Services.AddSingleton<IFaultyService>(services => services.GetRequiredService<SolanaEmulator>());
        builder.Services.AddSingleton<IFaultyService>(services => services.GetRequiredService<PrivyEmulator>());
        builder.Services.AddHealthChecks();

        // The emulators say for themselves what they were asked, without addresses.
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);

        // Pages of any origin call the real servers too.
        builder.Services.AddCors(cors => cors.AddDefaultPolicy(policy => policy.AllowAnyOrigin().AllowAnyHeader().AllowAnyMethod()));
    }

    /// <summary>Maps every emulator, the control of their faults, and the health of the process.</summary>
    public static void UseEmulators(this WebApplication app)
    {
        app.UseCors();
        app.MapHealthChecks("/health");
        app.MapHealthChecks("/alive");
        app.MapFaults();
        app.MapSolana();
        app.MapPrivy();
    }
}
