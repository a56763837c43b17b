using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using Neptu.Tests.Support;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Unit.ServiceDefaults;

public sealed class LoggingTests
{
    private const string Wallet = "7xKXtg2CW87d97TXJSDpbD5jBkheTqA83TZRuJosgAsU";

    [Fact]
    public async Task No_line_prints_an_address_even_when_the_configuration_asks_for_everything()
    {
        Uri? self = null;
        await using var app = await TestApp.StartAsync(
            app =>
            {
                app.MapGet("/echo/{wallet}", (string wallet) => "echo");
                app.MapGet("/users/{wallet}", async (string wallet, IHttpClientFactory clients) =>
                {
                    using var client = clients.CreateClient("self");
                    return await client.GetStringAsync(new Uri(self!, $"echo/{wallet}?birthDate=1990-05-17"));
                });
            },
            settings: new()
            {
                ["Logging:LogLevel:Default"] = "Trace",
                ["Logging:LogLevel:Microsoft.AspNetCore.Hosting.Diagnostics"] = "Trace",
                ["Logging:LogLevel:System.Net.Http.HttpClient.self.LogicalHandler"] = "Trace",
                ["Logging:RecordedLogs:LogLevel:Microsoft.AspNetCore"] = "Trace",
            });
        self = app.Client.BaseAddress;

        (await app.Client.GetStringAsync($"/users/{Wallet}?birthDate=1990-05-17", TestContext.Current.CancellationToken)).ShouldBe("echo");

        app.Logs.Lines.ShouldContain(line => line.Level <= LogLevel.Debug, "the settings above should take effect elsewhere");
        app.Logs.Lines.Where(line => line.Message.Contains(Wallet) || line.Message.Contains("1990-05-17")).ShouldBeEmpty();
    }
}
