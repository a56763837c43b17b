using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Neptu.Tests.Support;

/// <summary>One of our web hosts, on a real port, with its settings and its clock given by a test.</summary>
/// <typeparam name="TInHost">Any type of the host's assembly.</typeparam>
internal sealed class TestHost<TInHost> : WebApplicationFactory<TInHost>
    where TInHost : class
{
    private readonly Dictionary<string, string> _settings;
    private readonly string _environment;
    private Action<IServiceCollection> _configure = _ => { };

    public TestHost(Dictionary<string, string> settings, string environment = "Development")
    {
        _settings = settings;
        _environment = environment;
        UseKestrel();
    }

    /// <summary>2026-02-12 17:00 UTC: the day after in Bali.</summary>
    public TestClock Time { get; } = new(new(2026, 2, 12, 17, 0, 0, TimeSpan.Zero));

    /// <summary>Everything the host logs.</summary>
    public RecordedLogs Logs { get; } = new();

    /// <summary>Changes the host's services, before it starts.</summary>
    public void Configure(Action<IServiceCollection> configure) => _configure = configure;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(_environment);

        // Not UseKestrel(0): that sets the port after the host is built, when its own thread may have started it already.
        builder.UseUrls("http://127.0.0.1:0");

        // Tests ask more than people do, all from one address; those of the limits say which.
        foreach (var policy in (string[])["Address", "Person", "SignIn", "Payments"])
            builder.UseSetting($"Limits:{policy}:Quota", "0");
        foreach (var (name, value) in _settings)
            builder.UseSetting(name, value);

        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(Time);
            services.AddLogging(logging => logging.AddProvider(Logs));
            _configure(services);
        });
    }
}
