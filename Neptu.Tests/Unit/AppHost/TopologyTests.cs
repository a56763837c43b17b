using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Unit.AppHost;

public sealed partial class TopologyTests
{
    private static readonly JobFacts[] _jobs = [Topology.Migrate, .. Topology.ScheduledJobs];
    private static readonly AppFacts[] _apps = [Topology.Api, Topology.Worker];

    /// <summary>Everything that is added to one model by name when it is published; Aspire refuses a name that comes twice.</summary>
    private static IEnumerable<string> ResourceNames =>
    [
        Topology.Postgres.Server, Topology.Postgres.Database, Topology.Cache.Name,
        Topology.Azure.Environment, Topology.Azure.KeyVault, Topology.Azure.Logs, Topology.Azure.OpenAi, Topology.Azure.Registry,
        .. _apps.Select(app => app.Name), .. _jobs.Select(job => job.Name),
        .. Topology.Secrets.All, .. Topology.Secrets.All.Select(secret => $"secret-{secret}"), .. Topology.Parameters.All,
    ];

    [Fact]
    public void Every_resource_has_a_name_of_its_own() => ResourceNames.ShouldBeUnique();

    [Fact]
    public void Every_name_is_one_that_Aspire_and_Container_Apps_accept() =>
        ResourceNames.ShouldAllBe(name => ResourceName().IsMatch(name));

    [Fact]
    public void Container_Apps_take_names_of_32_characters_at_most() =>
        _apps.Select(app => app.Name).Concat(_jobs.Select(job => job.Name)).ShouldAllBe(name => name.Length <= 32);

    [Fact]
    public void Ports_do_not_collide() =>
        _apps.SelectMany(app => app.Ports).Append(Topology.Postgres.LocalPort).Append(Topology.Cache.LocalPort).ShouldBeUnique();

    [Fact]
    public void Only_known_secrets_are_handed_out_and_each_to_somebody()
    {
        var handedOut = _apps.SelectMany(app => app.Secrets).Concat(Topology.ScheduledJobSecrets).Distinct();

        handedOut.ShouldBe(Topology.Secrets.All, ignoreOrder: true);
        Topology.Secrets.Required.ShouldBeSubsetOf(Topology.Secrets.All);
    }

    [Theory]
    [InlineData(Topology.Secrets.AzureOpenAiApiKey, "AZURE_OPENAI_API_KEY")]
    [InlineData(Topology.Secrets.SessionSigningKey, "SESSION_SIGNING_KEY")]
    public void A_secret_becomes_an_environment_variable(string secret, string variable) =>
        Topology.Secrets.Variable(secret).ShouldBe(variable);

    [Theory]
    [InlineData("Production", "rg-neptu-prod")]
    [InlineData("prod", "rg-neptu-prod")]
    [InlineData("Development", "rg-neptu-dev")]
    [InlineData("dev", "rg-neptu-dev")]
    [InlineData("Staging", "rg-neptu-staging")]
    public void Each_environment_has_a_resource_group(string environment, string group) =>
        Topology.Azure.ResourceGroupOf(environment).ShouldBe(group);

    [Fact]
    public void A_scheduled_job_ends_before_it_is_a_second_time_overdue()
    {
        foreach (var job in Topology.ScheduledJobs)
        {
            var schedule = CronSchedule.Parse(job.Cron!);
            var first = schedule.NextAfter(DateTimeOffset.UnixEpoch);
            TimeSpan.FromSeconds(job.TimeoutSeconds).ShouldBeLessThan(schedule.NextAfter(first) - first, job.Name);
        }
    }

    // A letter, then letters, digits and single dashes, ending in no dash: the common ground of both.
    [GeneratedRegex("^[a-z](-?[a-z0-9])*$")]
    private static partial Regex ResourceName();
}
