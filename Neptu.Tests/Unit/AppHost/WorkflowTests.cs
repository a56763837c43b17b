using System.Text.RegularExpressions;
using Neptu.Tests.Support;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Unit.AppHost;

public sealed partial class WorkflowTests
{
    private static readonly string[] _workflows =
        [.. Directory.EnumerateFiles(Repository.PathOf(".github", "workflows"), "*.yml").Select(File.ReadAllText)];

    [Fact]
    public void Actions_are_pinned_to_a_commit_that_a_comment_names()
    {
        var uses = _workflows.SelectMany(workflow => Uses().Matches(workflow).Select(match => match.Groups[1].Value)).ToList();

        uses.ShouldNotBeEmpty();
        uses.ShouldAllBe(action => PinnedAction().IsMatch(action));
    }

    [Fact]
    public void A_workflow_starts_without_permissions_and_each_job_has_a_time_limit()
    {
        foreach (var workflow in _workflows)
        {
            workflow.ShouldContain("\npermissions: {}\n");
            Limits().Count(workflow).ShouldBe(Jobs().Count(workflow));
        }
    }

    [GeneratedRegex(@"uses:\s*(.+)$", RegexOptions.Multiline)]
    private static partial Regex Uses();

    [GeneratedRegex(@"^[\w.-]+/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$")]
    private static partial Regex PinnedAction();

    [GeneratedRegex(@"^    runs-on:", RegexOptions.Multiline)]
    private static partial Regex Jobs();

    [GeneratedRegex(@"^    timeout-minutes:", RegexOptions.Multiline)]
    private static partial Regex Limits();
}
