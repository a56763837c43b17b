using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Unit.AppHost;

/// <summary>docs/parameters.md against the facts and the sources of the application model.</summary>
public sealed partial class ParametersDocumentTests
{
    private static readonly string _document = Repository.Read("docs", "parameters.md");

    private static readonly string _sources = string.Concat(Repository.Sources("Neptu.AppHost").Select(File.ReadAllText));

    [Fact]
    public void The_documented_parameters_are_the_parameters() =>
        FirstColumn("Parameters").ShouldBe(Topology.Parameters.All, ignoreOrder: true);

    [Fact]
    public void The_documented_secrets_are_the_secrets_with_their_variables_and_readers()
    {
        var documented = Rows("Secrets").ToDictionary(row => Name(row[0]), row => (Variable: Name(row[1]), Readers: row[2]));

        documented.Keys.ShouldBe(Topology.Secrets.All, ignoreOrder: true);
        foreach (var secret in Topology.Secrets.All)
            documented[secret].ShouldBe((Topology.Secrets.Variable(secret), Readers(secret)));
    }

    [Fact]
    public void No_parameter_is_made_of_a_name_that_stands_only_in_the_source()
    {
        var names = AddParameter().Matches(_sources).Select(match => match.Groups[1].Value).ToList();

        names.ShouldNotBeEmpty();
        names.ShouldAllBe(name => name != "\"");
    }

    [Fact]
    public void Every_setting_that_the_sources_read_is_documented()
    {
        var read = ConfigurationKey().Matches(_sources).Select(match => match.Groups[1].Value)
            .Concat(new[] { Topology.Postgres.Database, Topology.Cache.Name, Topology.Azure.OpenAi }.Select(name => $"ConnectionStrings:{name}"))
            .Distinct();

        read.ShouldBeSubsetOf(FirstColumn("Settings the model reads"));
    }

    [Fact]
    public void The_documented_variables_are_those_that_the_hosts_get() =>
        FirstColumn("Environment variables the hosts get").ShouldBe(
            Topology.Settings.All
                .Concat(Topology.Api.Options.Select(option => option.Variable))
                .Concat(new[] { Topology.Postgres.Database, Topology.Cache.Name, Topology.Azure.OpenAi }.Select(name => $"ConnectionStrings__{name}")),
            ignoreOrder: true);

    [Fact]
    public void The_check_of_a_publication_gives_every_parameter_that_would_be_asked_for()
    {
        var given = WorkflowParameter().Matches(Repository.Read(".github", "workflows", "pr-check.yml"))
            .Select(match => match.Groups[1].Value.Replace('_', '-')).ToList();

        string[] optional = [Topology.Parameters.Certificate(Topology.Api), Topology.Parameters.Certificate(Topology.Worker)];
        given.ShouldBe(Topology.Parameters.All.Except(optional).Concat(Topology.Secrets.All), ignoreOrder: true);
    }

    private static string Readers(string secret)
    {
        (string Name, string[] Secrets)[] readers =
        [
            (Topology.Api.Name, Topology.Api.Secrets), (Topology.Worker.Name, Topology.Worker.Secrets),
            ("scheduled jobs", Topology.ScheduledJobSecrets),
        ];
        return string.Join(", ", readers.Where(reader => reader.Secrets.Contains(secret)).Select(reader => reader.Name));
    }

    private static IEnumerable<string> FirstColumn(string section) => Rows(section).Select(row => Name(row[0]));

    /// <summary>The rows of the table under a heading, without its head.</summary>
    private static IEnumerable<string[]> Rows(string section) =>
        _document.Split("\n## ").Single(part => part.StartsWith(section + "\n", StringComparison.Ordinal))
            .Split('\n')
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries));

    private static string Name(string cell) => cell.Trim('`');

    // The first letter of what is given as a name: a quote would be a name that no list knows.
    [GeneratedRegex(@"\.AddParameter\(\s*(.)")]
    private static partial Regex AddParameter();

    [GeneratedRegex(@"onfiguration\[""([^""]+)""\]")]
    private static partial Regex ConfigurationKey();

    [GeneratedRegex(@"^\s+Parameters__(\w+):", RegexOptions.Multiline)]
    private static partial Regex WorkflowParameter();
}
