using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Neptu.ServiceDefaults;

/// <summary>How a host ends: Container Apps sends SIGTERM and kills what is left after its grace period.</summary>
internal static class ShutdownExtensions
{
    /// <summary>From SIGTERM to the end, the drain and the requests in flight included.</summary>
    private static readonly TimeSpan ShutdownTimeout = TimeSpan.FromSeconds(10);

    public static void AddNeptuShutdown(this IHostApplicationBuilder builder) =>
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = ShutdownTimeout);

    public static void AddNeptuDrain(this WebApplicationBuilder builder)
    {
        // Nobody balances load over a developer's machine, and Ctrl+C should end at once.
        builder.Services.AddOptions<DrainOptions>()
            .Configure(drain => drain.Delay = builder.Environment.IsDevelopment() ? TimeSpan.Zero : TimeSpan.FromSeconds(3))
            .BindConfiguration(DrainOptions.Section)
            .Validate(
                drain => drain.Delay >= TimeSpan.Zero && drain.Delay < ShutdownTimeout,
                $"{DrainOptions.Section}:{nameof(DrainOptions.Delay)} must leave time for requests to finish before {ShutdownTimeout}.")
            .ValidateOnStart();
        builder.Services.AddHostedService<DrainService>();
    }
}
