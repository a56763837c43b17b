using System.Net;
using Neptu.Core.Data;
using Neptu.Tests.Support;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Integration.Administration;

public sealed class MarketCategoryTests(NeptuApi api) : IClassFixture<NeptuApi>
{
    private const string Path = "/api/v1/admin/market-categories";

    [Fact]
    public async Task Categories_come_in_their_order_shown_or_not()
    {
        await using var database = NeptuDatabase.Open(api.ConnectionString);
        foreach (var (slug, order) in new[] { ("coins", 2), ("banks", 1), ("chips", 2) })
        {
            database.MarketCategories.Add(new()
            {
                Id = Guid.NewGuid(),
                Name = slug,
                Slug = slug,
                Icon = "moon",
                Color = "#ff8800",
                Category = "crypto",
                PersonTags = ["tech", "ai"],
                IsActive = slug != "banks",
                SortOrder = order,
                CreatedAt = api.Time.GetUtcNow(),
                UpdatedAt = api.Time.GetUtcNow(),
            });
        }

        await database.SaveChangesAsync(TestContext.Current.CancellationToken);
        var admin = await api.JoinAsync("admin");
        var all = (await admin.Client.GetOkAsync(Path))["categories"]!.AsArray();
        var one = (await admin.Client.GetOkAsync($"{Path}/coins"))["category"]!;

        all.Select(category => category!["slug"]!.GetValue<string>()).ShouldBe(["banks", "chips", "coins"]);
        all[0]!["isActive"]!.GetValue<bool>().ShouldBeFalse();
        one.ToJsonString().ShouldBe(all[2]!.ToJsonString());
        one["personTags"]!.AsArray().Select(tag => tag!.GetValue<string>()).ShouldBe(["tech", "ai"]);
        one["description"].ShouldBeNull();
    }

    [Theory]
    [InlineData("no-such-category", HttpStatusCode.NotFound)]
    [InlineData("Two%20Words", HttpStatusCode.BadRequest)]
    public async Task What_is_no_category_is_a_problem(string slug, HttpStatusCode expected)
    {
        var admin = await api.JoinAsync("admin");
        using var response = await admin.Client.FetchAsync($"{Path}/{slug}");
        await response.ShouldBeProblemAsync(expected);
    }
}
