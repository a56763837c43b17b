using System.Globalization;
using System.Text.Json.Nodes;
using Neptu.AppHost.Processes;
using Neptu.Core.Auth;
using Neptu.Core.Users;
using Neptu.Emulators.Solana;
using Neptu.Tests.Support;
using Neptu.Tests.Support.Fakes;
using Shouldly;
using Xunit;

namespace Neptu.Tests.EndToEnd.Browser;

/// <summary>A page in a real browser, from the origin of the single-page app's developers, against a process of the API.</summary>
public sealed class SinglePageAppTests(OneReplica api, TestBrowser browser) : IClassFixture<OneReplica>, IClassFixture<TestBrowser>
{
    private const int Port = 3001;
    private const string Origin = "http://localhost:3001";
    private const string Fine = "";

    [Fact]
    public async Task A_person_signs_in_and_does_everything_that_the_app_offers()
    {
        await using var pages = await AppPages.StartAsync(Port);
        await using var app = await OpenAsync(Origin);

        (await app.PressAsync("connect")).ShouldBe(Fine);
        var wallet = await app.TextOfAsync("wallet");
        SolanaAddress.IsValid(wallet).ShouldBeTrue();
        (await app.TextOfAsync("person")).ShouldBe("nobody yet, born some day, user, new, likes nothing");
        (await app.PressAsync("read")).ShouldStartWith("Error: 400 ");

        await app.TypeAsync("displayName", "Ni Wayan");
        await app.TypeAsync("birthDate", "1990-05-15");
        (await app.PressAsync("onboard")).ShouldBe(Fine);
        (await app.TextOfAsync("person")).ShouldBe("Ni Wayan, born 1990-05-15, user, onboarded, likes love and luck");
        (await app.PressAsync("read")).ShouldBe(Fine);
        (await app.TextOfAsync("potensi")).ShouldBe("1990-05-15: TUESDAY PON MERAKIH, urip 10, for RATU");
        (await app.TextOfAsync("peluang")).ShouldStartWith("2026-06-17: WEDNESDAY KLIWON DUNGULAN, urip ");
        (await app.PressAsync("compare")).ShouldBe(Fine);
        (await app.TextOfAsync("match")).ShouldBe("satru: 38, 5 dimensions");

        api.Chain.SetBalance(wallet, null, 1_500_000_000);
        api.Chain.SetBalance(wallet, PaymentsApi.NeptuMint, 2_250_000);
        (await app.PressAsync("checkIn")).ShouldBe(Fine);
        (await app.TextOfAsync("streak")).ShouldBe("1 of 1, today true");
        (await app.TextOfAsync("rewards")).ShouldBe("0.1 daily_check_in pending\n5 first_reading pending\n= 5.1");
        (await app.TextOfAsync("balance")).ShouldBe("2.25 NEPTU, 5.1 to come");
        (await app.TextOfAsync("balances")).ShouldBe("1.5 SOL, 2.25 NEPTU, 0 SUDIGITAL");
        (await app.TextOfAsync("transactions")).ShouldBe("neptu_reward 0.1 pending\nneptu_reward 5 pending");
        (await app.TextOfAsync("stats")).ShouldBe("2 transactions, 5.1 NEPTU");
        (await app.PressAsync("checkIn")).ShouldBe("Error: 400 Already checked in today.");

        (await app.PressAsync("claim")).ShouldBe(Fine);
        await PayOutAsync(app, wallet);
        (await app.PressAsync("confirm")).ShouldBe(Fine);
        (await app.TextOfAsync("claimed")).ShouldBe("0.1 claimed\n5 claimed");
        (await app.TextOfAsync("rewards")).ShouldBe("= 0");
        (await app.TextOfAsync("transactions")).ShouldBe("neptu_reward 0.1 confirmed\nneptu_reward 5 confirmed");
        await app.PhotographAsync("single-page-app");

        app.Preflights.ShouldContain("PUT");
        app.Preflights.ShouldContain("POST");
        app.Preflights.ShouldContain("GET");
        app.Console.ShouldAllBe(line => line.StartsWith("Failed to load resource: the server responded with a status of 400", StringComparison.Ordinal));
        await api.BooksBalanceAsync();
    }

    [Fact]
    public async Task A_session_without_proof_reads_and_edits_its_own_profile_and_earns_nothing()
    {
        await using var pages = await AppPages.StartAsync(Port);
        await using var app = await OpenAsync(Origin);

        (await app.PressAsync("session")).ShouldBe(Fine);
        await app.TypeAsync("displayName", "I Made");
        await app.TypeAsync("birthDate", "1991-08-20");
        (await app.PressAsync("onboard")).ShouldBe(Fine);
        (await app.TextOfAsync("person")).ShouldStartWith("I Made, born 1991-08-20, user, onboarded");
        (await app.PressAsync("read")).ShouldBe(Fine);
        (await app.PressAsync("checkIn")).ShouldStartWith("Error: 403 ");
        (await api.CountAsync(
            "select count(*) from check_ins join users on users.id = user_id where wallet_address = any($1)",
            [await app.TextOfAsync("wallet")])).ShouldBe(0);
    }

    [Theory]
    [InlineData("127.0.0.1", Port)] // the same page and the same port, by another name
    [InlineData("localhost", 0)] // any other port
    public async Task A_page_from_elsewhere_is_refused_by_the_browser_and_changes_nothing(string host, int port)
    {
        port = port == 0 ? Ports.Free(1)[0] : port;
        await using var pages = await AppPages.StartAsync(port);
        await using var app = await OpenAsync(string.Create(CultureInfo.InvariantCulture, $"http://{host}:{port}"));
        var before = await RowsAsync();

        foreach (var button in new[] { "connect", "session", "compare" })
            (await app.PressAsync(button)).ShouldBe("TypeError: Failed to fetch");

        app.Preflights.Distinct().ShouldBe(["POST"]);
        app.Console.Count(line => line.Contains("has been blocked by CORS policy", StringComparison.Ordinal)).ShouldBe(3);
        (await RowsAsync()).ShouldBe(before);
    }

    private Task<AppWindow> OpenAsync(string origin) => AppWindow.OpenAsync(browser, origin, api.Apis[0].Address, api.Chain.Blockhash);

    /// <summary>The wallet has sent what the page signed, and the network has done it.</summary>
    private async Task PayOutAsync(AppWindow app, string wallet)
    {
        var built = JsonNode.Parse(await app.TextOfAsync("built"))!.AsObject();
        Payer payer = new(new(Guid.Empty, wallet, Roles.User, Proof.Proven), api.Apis[0].Client);
        SolanaTransaction transaction = new(wallet, TimeProvider.System.GetUtcNow()) { Signature = await app.TextOfAsync("signature") };
        api.Chain.Finalize(SolanaPayments.PayOut(payer, built, transaction));
    }

    private Task<string> RowsAsync() => api.ScalarAsync<string>(
        "select concat_ws(' ', (select count(*) from users), (select count(*) from sign_in_nonces), (select count(*) from sessions))");
}
