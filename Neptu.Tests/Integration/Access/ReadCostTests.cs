using Neptu.Core.Users;
using Neptu.Tests.Support;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Integration.Access;

/// <summary>What every read of the API costs the database: a statement for the answer, and one for who asks.</summary>
public sealed class ReadCostTests(AccessWorld world) : IClassFixture<AccessWorld>
{
    private const int Most = 2;

    /// <summary>The first reading of a day is kept and rewarded; those after it are reads.</summary>
    private const string FirstOfADay = "GET /users/{walletAddress}/reading";

    private readonly AccessRequests _requests = new(world);

    /// <summary>Every GET of the document, which the table is held to.</summary>
    public static TheoryData<string> Reads =>
        [.. AccessTable.Rows.Select(row => row.Operation).Where(operation => operation.StartsWith("GET ", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Reads))]
    public async Task A_read_costs_two_statements_at_most(string operation)
    {
        var owner = await world.JoinAsync(AccessTable.Row(operation) is { Developer: 403 } ? Roles.Admin : Roles.User);
        var request = await _requests.NewAsync(operation, owner);
        if (operation == FirstOfADay)
            await ReadAsync();

        using var count = new SqlCount(world.Payments.ConnectionString);
        await ReadAsync();
        count.Statements.Count.ShouldBeLessThanOrEqualTo(Most, string.Join("\n", count.Statements));

        async Task ReadAsync()
        {
            using var message = request.For("GET");
            using var response = await owner.Client.SendAsync(message, TestContext.Current.CancellationToken);
            response.IsSuccessStatusCode.ShouldBeTrue(operation);
        }
    }
}
