using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.DependencyInjection;
using Neptu.Core.Solana;
using Neptu.ServiceDefaults;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Unit.Solana;

public sealed class SolanaOptionsTests
{
    private const string Somewhere = "https://rpc.example.org";

    [Theory]
    [InlineData("Solana:RpcUrl", "http://example.org", "RpcUrl")]
    [InlineData("Solana:RpcUrl", "nonsense", "RpcUrl")]
    [InlineData("Solana:Network", "moon", "Network")]
    [InlineData("Solana:Network", "mainnet-beta", "TreasuryWallet")]
    [InlineData("Solana:NeptuMint", "abc", "NeptuMint")]
    [InlineData("Solana:SudigitalTreasuryAccount", "abc", "SudigitalTreasuryAccount")]
    [InlineData("Solana:ClaimInstruction", "", "ClaimInstruction")]
    [InlineData("Solana:QuoteLifetime", "00:00:01", "QuoteLifetime")]
    [InlineData("Solana:FinalityWait", "00:02:00", "FinalityWait")]
    [InlineData("Solana:Patience", "00:10:00", "Patience")]
    public async Task Settings_that_make_no_sense_keep_a_host_from_starting(string name, string value, string named)
    {
        using var host = Build(("Solana:RpcUrl", Somewhere), (name, value));
        var start = () => host.StartAsync(TestContext.Current.CancellationToken);
        (await start.ShouldThrowAsync<OptionsValidationException>()).Message.ShouldContain(named);
    }

    [Fact]
    public void Without_a_server_payments_are_off_and_nothing_else_is_asked_for()
    {
        var options = OptionsOf(("Solana:Network", "mainnet-beta"));
        options.IsOn.ShouldBeFalse();
        options.TreasuryWallet.ShouldBeNull();
    }

    [Fact]
    public void The_address_may_come_as_a_secret_and_devnet_has_defaults()
    {
        var options = OptionsOf(("SOLANA_RPC_URL", Somewhere));
        options.IsOn.ShouldBeTrue();
        options.RpcUrl.ShouldBe(new Uri(Somewhere));
        options.NeptuMint.ShouldBe("J4rUwfHS74XKTcNAX5wh5vuwYH4Fv5MR4Pdo4Gt4dhrq");
    }

    [Fact]
    public void What_is_set_wins_over_the_defaults()
    {
        const string treasury = "7o36UsWR1JQLpZ9PE2gn9L4SQ69CNNiWAXd4Jt7rqz9Z";
        var options = OptionsOf(("Solana:RpcUrl", "http://127.0.0.1:8899"), ("SOLANA_RPC_URL", Somewhere), ("Solana:TreasuryWallet", treasury));
        options.RpcUrl!.Port.ShouldBe(8899);
        options.TreasuryWallet.ShouldBe(treasury);
    }

    private static SolanaOptions OptionsOf(params (string Name, string Value)[] settings)
    {
        using var host = Build(settings);
        return host.Services.GetRequiredService<IOptions<SolanaOptions>>().Value;
    }

    private static IHost Build(params (string Name, string Value)[] settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        Dictionary<string, string?> all = [];
        foreach (var (name, value) in settings)
            all[name] = value;
        builder.Configuration.AddInMemoryCollection(all);
        builder.AddServiceDefaults();
        builder.AddNeptuSolana();
        return builder.Build();
    }
}
