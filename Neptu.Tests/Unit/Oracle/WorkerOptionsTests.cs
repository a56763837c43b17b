using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Neptu.Core.Oracle;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Unit.Oracle;

public sealed class WorkerOptionsTests
{
    [Theory]
    [InlineData(null, null, "http://localhost:8787/")]
    [InlineData(null, "http://127.0.0.1:8080", "http://worker/")]
    [InlineData("https://worker.example", null, "https://worker.example/")]
    [InlineData("https://worker.example", "http://127.0.0.1:8080", "https://worker.example/")]
    public void Worker_is_found_by_its_setting_else_by_service_discovery_else_on_this_machine(string? setting, string? service, string url) =>
        Options(setting, service).Url.AbsoluteUri.ShouldBe(url);

    [Theory]
    [InlineData("worker")]
    [InlineData("ftp://worker.example")]
    public void Address_that_is_not_http_or_https_is_rejected(string setting)
    {
        var read = () => Options(setting, service: null);
        read.ShouldThrow<OptionsValidationException>().Message.ShouldBe("WORKER_URL must be an http or https address.");
    }

    private static WorkerOptions Options(string? setting, string? service)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["WORKER_URL"] = setting });
        if (service is not null)
            builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["services:worker:http:0"] = service });
        builder.AddNeptuOracle();
        using var host = builder.Build();
        return host.Services.GetRequiredService<IOptions<WorkerOptions>>().Value;
    }
}
