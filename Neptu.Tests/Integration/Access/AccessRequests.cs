using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Neptu.Core.Users;
using Neptu.Tests.Support;
using Neptu.Tests.Support.Fakes;
using SimpleBase;

namespace Neptu.Tests.Integration.Access;

/// <summary>A well-formed request about somebody's things.</summary>
internal sealed record AccessRequest(string Path, object? Body = null)
{
    public HttpRequestMessage For(string method) =>
        new(new HttpMethod(method), Path) { Content = Body is null ? null : JsonContent.Create(Body) };
}

/// <summary>
/// Well-formed requests for every operation, each with all that it takes to succeed: what the right person would send.
/// </summary>
internal sealed class AccessRequests(AccessWorld world)
{
    private const string Birth = "1990-05-15";

    private static readonly string[] Interests = ["love", "career"];

    private readonly AdminAccessRequests _admins = new(world);

    private PaymentsApi Payments => world.Payments;

    /// <summary>A new request about what is the owner's; to be sent once.</summary>
    public async Task<AccessRequest> NewAsync(string operation, Payer owner)
    {
        var wallet = owner.Wallet;
        var path = operation.Split(' ')[1].Replace("{walletAddress}", wallet, StringComparison.Ordinal);
        return operation switch
        {
            "GET /" => new("/"),
            "POST /auth/nonce" or "POST /auth/session" => At(path, new { walletAddress = Wallets.New() }),
            "POST /auth/verify" => At(path, await SignedAsync()),
            "POST /auth/refresh" => At(path, new { refreshToken = (await world.Strict.OpenSessionAsync()).RefreshToken }),
            "GET /reading/potensi" => At(path + $"?date={Birth}"),
            "GET /reading/peluang" => At(path + $"?date=2026-02-13&birthDate={Birth}"),
            "GET /reading/full" or "GET /reading/card.svg" => At(path + $"?birthDate={Birth}"),
            "GET /reading/matches" => At(path + $"?birthDate={Birth}&date=2026-02-13&birthDate2=1992-08-20&lang=en"),
            "POST /reading/compatibility" => At(path, new { birthDate1 = Birth, birthDate2 = "1992-08-20" }),
            "POST /reading/oracle" => At(path, new { question = "What is this day good for?", birthDate = Birth, targetDate = "2026-02-13" }),
            "POST /reading/compatibility/batch" => At(path, new { birthDates = new[] { Birth, "1992-08-20", "1988-01-01" } }),
            "GET /calendar/{date}" => At("/calendar/2026-06-17?lang=en"),
            "GET /calendar/days" => At(path + "?from=2026-06-17&to=2026-06-18"),
            "GET /calendar/months/{month}" or "GET /calendar/months/{month}.svg" =>
                At(path.Replace("{month}", "2026-02", StringComparison.Ordinal)),
            "GET /calendar/holy-days" or "GET /calendar/holy-days.ics" => At(path + "?year=2026"),
            "GET /calendar/holy-days/next" => At(path + "?count=2&key=galungan"),
            "GET /calendar/otonan" or "GET /calendar/otonan.ics" => At(path + $"?birthDate={Birth}&count=2"),
            "GET /pay/pricing/{readingType}" or "GET /token/price/{readingType}" =>
                At(path.Replace("{readingType}", "POTENSI", StringComparison.Ordinal)),
            "GET /pricing/{slug}" => At("/pricing/basic"),
            "POST /users" => At(path, new { walletAddress = wallet }),
            "PUT /users/{walletAddress}" => At(path, new { displayName = "Made", interests = Interests, birthDate = Birth }),
            "POST /users/{walletAddress}/onboard" => At(path, new { birthDate = Birth, preferredLanguage = "id" }),
            "GET /users/{walletAddress}/reading" => At(path + "?targetDate=2026-02-13", await BornAsync(owner)),
            "GET /users/{walletAddress}/readings" => At(path + "?limit=2", await ReadAsync(owner)),
            "GET /token/transactions/{walletAddress}" => At(path + "?limit=2", await CheckedInAsync(owner)),
            "GET /wallet/rewards/{walletAddress}" => At(path, await CheckedInAsync(owner)),
            "GET /wallet/streak/{walletAddress}" => At(path, await CheckedInAsync(owner)),
            "POST /wallet/claim/{walletAddress}" => At(path, await PaidOutAsync(owner)),
            "POST /pay/claim/build" => At(path, await PendingAsync(owner)),
            "POST /pay/sol/build" or "POST /pay/neptu/build" or "POST /pay/sudigital/build" =>
                At(path, new { walletAddress = wallet, readingType = "POTENSI" }),
            "POST /pay/verify" or "POST /token/verify-payment" => At(path, await PaidAsync(owner)),
            "POST /pay/quote" => At(path, new { readingType = "POTENSI", currency = "sol" }),
            "POST /referrals/{walletAddress}" => At(path, new { code = await CodeOfSomebodyAsync() }),
            "POST /pricing/admin" => At(path, NewPlan()),
            "PUT /pricing/admin/{id}" =>
                At($"/pricing/admin/{await PlanAsync()}", new { description = "For a test", limits = new { oracleChats = 5 } }),
            "DELETE /pricing/admin/{id}" => At($"/pricing/admin/{await PlanAsync()}"),
            "GET /admin/readings" => At(path + "?limit=2", await ReadAsync(owner)),
            _ => await _admins.FindAsync(operation, owner) ?? At(path),
        };
    }

    private static AccessRequest At(string path, object? body = null) => new("/api/v1" + path, body);

    private async Task<object> SignedAsync()
    {
        WalletKey key = new();
        var message = await world.Strict.AskToSignAsync(key.Address);
        return new { walletAddress = key.Address, signature = Base58.Bitcoin.Encode(key.Sign(message)) };
    }

    private static async Task<object?> BornAsync(Payer owner)
    {
        using var response = await owner.Client.PutAsync($"/api/v1/users/{owner.Wallet}", new { birthDate = Birth });
        await response.ShouldBeOkAsync();
        return null;
    }

    private static async Task<object?> ReadAsync(Payer owner)
    {
        await BornAsync(owner);
        await owner.Client.GetOkAsync($"/api/v1/users/{owner.Wallet}/reading");
        return null;
    }

    private static async Task<object?> CheckedInAsync(Payer owner)
    {
        using var response = await owner.Client.PostAsync($"/api/v1/wallet/check-in/{owner.Wallet}", new { });
        await response.ShouldBeOkAsync();
        return null;
    }

    private async Task<object> PendingAsync(Payer owner)
    {
        await Payments.GrantAsync(owner, 2_500_000);
        return new { walletAddress = owner.Wallet, amount = 2.5m, nonce = 1770915600000 };
    }

    private async Task<object> PaidOutAsync(Payer owner)
    {
        await PendingAsync(owner);
        using var response = await owner.BuildClaimAsync(2.5m);
        var sent = Payments.Chain.Finalize(Payments.PayOut(owner, await response.ShouldBeOkAsync()));
        var reward = await Payments.ScalarAsync<Guid>($"select id from user_rewards where user_id = '{owner.Id}'");
        return new { rewardId = reward, claimTxSignature = sent.Signature };
    }

    private async Task<object> PaidAsync(Payer owner)
    {
        var quote = await owner.QuoteAsync("POTENSI", "sol");
        var sent = Payments.Chain.Finalize(Payments.Pay(owner, quote));
        return new { walletAddress = owner.Wallet, txSignature = sent.Signature, readingType = "POTENSI", paymentType = "sol" };
    }

    /// <summary>Of somebody who was there before the owner.</summary>
    private async Task<string> CodeOfSomebodyAsync()
    {
        var earlier = await world.JoinAsync();
        await Payments.ScalarAsync<int>(
            $"update users set created_at = created_at - interval '1 day' where id = '{earlier.Id}' returning 1");
        return (await earlier.Client.GetOkAsync($"/api/v1/referrals/{earlier.Wallet}"))["code"]!.GetValue<string>();
    }

    private static object NewPlan() => new
    {
        name = "For a test",
        slug = $"test-{Guid.NewGuid():N}",
        priceUsd = 9.99m,
        priceSol = 0.05m,
        features = new[] { "Three readings a day" },
        limits = new { dailyReadings = 3, oracleChats = -1 },
    };

    private async Task<Guid> PlanAsync()
    {
        var admin = await world.JoinAsync(Roles.Admin);
        using var response = await admin.Client.PostAsync("/api/v1/pricing/admin", NewPlan());
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync(Xunit.TestContext.Current.CancellationToken));
        return answer!["plan"]!["id"]!.GetValue<Guid>();
    }
}
