using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Testing;
using Neptu.AppHost.LocalRun;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Unit.AppHost;

/// <summary>Which projects use an emulator, by the options of the run; the model is built and not started.</summary>
public sealed class EmulatorsTests : IDisposable
{
    private readonly DirectoryInfo _state = Directory.CreateTempSubdirectory("neptu-emulators-");

    public void Dispose() => _state.Delete(recursive: true);

    [Theory]
    [InlineData("--offline", true, true)]
    [InlineData("--Emulators:Solana=true", true, false)]
    [InlineData("--Emulators:Privy=true", false, true)]
    public async Task Projects_use_the_emulators_that_are_on(string option, bool solana, bool privy)
    {
        await using var model = await BuildAsync(option);
        var api = await EnvironmentOfAsync(model, "api");

        model.Resources.ShouldContain(resource => resource.Name == "emulators");
        api["SOLANA_RPC_URL"].ShouldBe(solana ? "{emulators.bindings.http.url}/solana" : "{solana-rpc-url.value}");
        model.Resources.Single(resource => resource.Name == "job-reconcile").Annotations.OfType<WaitAnnotation>()
            .Any(wait => wait.Resource.Name == "emulators").ShouldBe(solana);
        api.GetValueOrDefault("Privy__ApiUrl").ShouldBe(privy ? "{emulators.bindings.http-8898.url}" : null);
        api.GetValueOrDefault("Privy__JwksUrl").ShouldBe(
            privy ? $"{{emulators.bindings.http-8898.url}}/api/v1/apps/{api["Privy__AppId"]}/jwks.json" : null);
        if (privy)
            (await EnvironmentOfAsync(model, "emulators"))["PRIVY_APP_SECRET"].ShouldBe(api["PRIVY_APP_SECRET"]);
    }

    [Theory]
    [InlineData("--offline", "payments from the emulated chain")]
    [InlineData("--Emulators:Privy=true", "payments from api.devnet.solana.com")]
    [InlineData("--Parameters:solana-rpc-url=https://rpc.example.org/key", "payments from rpc.example.org")]
    [InlineData("--Parameters:solana-rpc-url=", "payments off")]
    public async Task Start_names_the_chain_that_payments_are_read_from_without_its_access_key(string option, string text)
    {
        await using var model = await BuildAsync(option);

        model.Resources.Single(resource => resource.Name == "api").Annotations.OfType<OriginAnnotation>().Single().Text.ShouldBe(text);
    }

    private Task<IDistributedApplicationTestingBuilder> BuildAsync(string option) =>
        DistributedApplicationTestingBuilder.CreateAsync<Projects.Neptu_AppHost>(
            ["--isolated", $"--Neptu:StateFolder={_state.FullName}", option], TestContext.Current.CancellationToken);

    private static async Task<Dictionary<string, string?>> EnvironmentOfAsync(IDistributedApplicationTestingBuilder model, string name)
    {
        var resource = model.Resources.Single(resource => resource.Name == name);
        EnvironmentCallbackContext context = new(new(DistributedApplicationOperation.Publish), resource);
        foreach (var annotation in resource.Annotations.OfType<EnvironmentCallbackAnnotation>())
            await annotation.Callback(context);
        return context.EnvironmentVariables.ToDictionary(
            variable => variable.Key,
            variable => variable.Value is IManifestExpressionProvider expression ? expression.ValueExpression : variable.Value.ToString());
    }
}
