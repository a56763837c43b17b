using System.Text.RegularExpressions;
using Neptu.Jobs;
using Neptu.Tests.Support;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Unit.Jobs;

/// <summary>docs/jobs.md against the commands of Neptu.Jobs.</summary>
public sealed partial class JobsDocumentTests
{
    [Fact]
    public void Documented_jobs_are_the_commands_with_their_descriptions() =>
        Row().Matches(Repository.Read("docs", "jobs.md")).Select(row => (row.Groups["name"].Value, row.Groups["description"].Value))
            .ShouldBe(JobCommandLine.CreateRoot().Subcommands.Select(command => (command.Name, command.Description ?? "")));

    [GeneratedRegex(@"^\| `(?<name>[a-z]+)` \| (?<description>.+?) \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
