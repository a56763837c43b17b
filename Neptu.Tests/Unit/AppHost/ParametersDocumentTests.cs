using System.Text.RegularExpressions;
using Neptu.AppHost.Resources;
using Neptu.Tests.Support;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Unit.AppHost;

/// <summary>docs/parameters.md against the facts and the sources of the application model.</summary>
public sealed partial class ParametersDocumentTests
{
    private static readonly string _document = Repository.Read("docs", "parameters.md");

    private static readonly string _sources = string.Concat(Repository.Sources("Neptu.AppHost").Select(File.ReadAllText));

    private static readonly string[] ConnectionStrings = ["neptu", "cache", "openai"];

    /// <summary>Parameters that only a publication has: Neptu.AppHost/Azure.</summary>
    private static readonly string[] OfAzure =
    [
        "postgres-user", "postgres-password", "openai-name", "openai-resource-group",
        "api-domain", "api-certificate", "worker-domain", "worker-certificate",
    ];

    [Fact]
    public void Documented_parameters_are_those_of_the_model() => FirstColumn("Parameters").ShouldBe(
        OfAzure.Concat(HostSettings.All.Where(setting => !setting.IsSecret).Select(setting => setting.Parameter)), ignoreOrder: true);

    [Fact]
    public void Documented_secrets_have_the_variables_and_readers_of_the_model()
    {
        var documented = Rows("Secrets").ToDictionary(row => Name(row[0]), row => (Variable: Name(row[1]), Readers: row[2]));
        var secrets = HostSettings.All.Where(setting => setting.IsSecret).ToList();

        documented.Keys.ShouldBe(secrets.Select(secret => secret.Parameter), ignoreOrder: true);
        foreach (var secret in secrets)
            documented[secret.Parameter].ShouldBe((secret.Variable, Readers(secret)));
    }

    [Fact]
    public void Every_setting_that_the_sources_read_is_documented() => ConfigurationKey().Matches(_sources)
        .Select(match => match.Groups[1].Value)
        .Concat(ConnectionStrings.Select(name => $"ConnectionStrings:{name}"))
        .Distinct()
        .ShouldBeSubsetOf(FirstColumn("Settings the model reads"));

    [Fact]
    public void Documented_variables_are_those_that_the_hosts_get() => FirstColumn("Environment variables the hosts get").ShouldBe(
        HostSettings.All.Where(setting => !setting.IsSecret).Select(setting => setting.Variable)
            .Concat(ConnectionStrings.Select(name => $"ConnectionStrings__{name}"))
            .Concat(["NEPTU_SCHEDULED_AT", "services__worker__http__0", "AZURE_OPENAI_DEPLOYMENT", "DOTNET_ENVIRONMENT", "Limits__ForwardLimit"]),
        ignoreOrder: true);

    [Fact]
    public void Workflow_gives_every_parameter_that_publishing_would_ask_for() => WorkflowParameter()
        .Matches(Repository.Read(".github", "workflows", "pr-check.yml"))
        .Select(match => match.Groups[1].Value.Replace('_', '-'))
        .ShouldBe(
            OfAzure.Except(["api-certificate", "worker-certificate"]).Concat(HostSettings.All.Select(setting => setting.Parameter)),
            ignoreOrder: true);

    private static string Readers(HostSetting secret)
    {
        (string Name, HostSetting[] Settings)[] readers =
            [("api", HostSettings.Api), ("worker", HostSettings.Worker), ("scheduled jobs", HostSettings.ScheduledJobs)];
        return string.Join(", ", readers.Where(reader => reader.Settings.Contains(secret)).Select(reader => reader.Name));
    }

    private static IEnumerable<string> FirstColumn(string section) => Rows(section).Select(row => Name(row[0]));

    /// <summary>The rows of the table under a heading, without its head.</summary>
    private static IEnumerable<string[]> Rows(string section) =>
        _document.Split("\n## ").Single(part => part.StartsWith(section + "\n", StringComparison.Ordinal))
            .Split('\n')
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries));

    private static string Name(string cell) => cell.Trim('`');

    [GeneratedRegex(@"onfiguration\[""([^""]+)""\]")]
    private static partial Regex ConfigurationKey();

    [GeneratedRegex(@"^\s+Parameters__(\w+):", RegexOptions.Multiline)]
    private static partial Regex WorkflowParameter();
}
