using System.Text.RegularExpressions;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Testing;
using Neptu.AppHost.Resources;
using Neptu.AppHost.Scheduling;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Unit.AppHost;

/// <summary>The application model of a local run, built and not started.</summary>
public sealed class ApplicationModel : IAsyncLifetime
{
    private readonly DirectoryInfo _state = Directory.CreateTempSubdirectory("neptu-model-");
    private IDistributedApplicationTestingBuilder? _model;

    /// <summary>The resources in the order in which AppHost.cs adds them.</summary>
    public IReadOnlyList<IResource> Resources => [.. _model!.Resources.Where(resource => !IsHidden(resource))];

    /// <summary>Aspire adds a hidden resource that rebuilds each project.</summary>
    private static bool IsHidden(IResource resource) => resource.Name.EndsWith("-rebuilder", StringComparison.Ordinal);

    public async ValueTask InitializeAsync() => _model = await DistributedApplicationTestingBuilder.CreateAsync<Projects.Neptu_AppHost>(
        ["--isolated", "--Ports:worker=8080", "--Ports:worker-8787=8787", $"--Neptu:StateFolder={_state.FullName}"]);

    public async ValueTask DisposeAsync()
    {
        if (_model is not null)
            await _model.DisposeAsync();
        _state.Delete(recursive: true);
    }
}

/// <summary>What the application model of a local run is made of.</summary>
public sealed partial class ApplicationModelTests(ApplicationModel model) : IClassFixture<ApplicationModel>
{
    private IEnumerable<ProjectResource> Projects => model.Resources.OfType<ProjectResource>();

    private IEnumerable<ProjectResource> ScheduledJobs => Projects.Where(project => project.HasAnnotationOfType<ScheduleAnnotation>());

    [Fact]
    public void Model_has_the_apps_the_jobs_and_what_they_stand_on() => model.Resources.Where(resource => resource is not ParameterResource)
        .Select(resource => resource.Name).ShouldBe(
            [
                "postgres", "neptu", "cache", "migrate", "worker", "api", "jobs",
                "job-reply", "job-comment", "job-post", "job-reconcile", "job-daily",
            ],
            ignoreOrder: true);

    [Fact]
    public void Names_are_accepted_by_Aspire_and_Container_Apps() => model.Resources.Select(resource => resource.Name)
        .ShouldAllBe(name => ResourceName().IsMatch(name) && name.Length <= 32);

    [Fact]
    public void Scheduled_job_times_out_before_it_is_due_again()
    {
        ScheduledJobs.Count().ShouldBe(5);
        foreach (var job in ScheduledJobs)
        {
            var schedule = job.Annotations.OfType<ScheduleAnnotation>().Single();
            var first = schedule.Schedule.NextAfter(DateTimeOffset.UnixEpoch);
            schedule.Timeout.ShouldBeLessThan(schedule.Schedule.NextAfter(first) - first, job.Name);
        }
    }

    [Fact]
    public void Worker_listens_where_an_app_without_a_worker_address_looks_for_it() => Projects.Single(project => project.Name == "worker")
        .Annotations.OfType<EndpointAnnotation>().Select(endpoint => endpoint.Port).ShouldBe([8080, 8787], ignoreOrder: true);

    [Fact]
    public void Every_resource_has_an_icon_and_every_parameter_a_description()
    {
        model.Resources.Where(resource => resource is not ParameterResource)
            .ShouldAllBe(resource => resource.HasAnnotationOfType<ResourceIconAnnotation>());
        model.Resources.OfType<ParameterResource>().ShouldAllBe(parameter => !string.IsNullOrEmpty(parameter.Description));
    }

    [Fact]
    public void Every_job_can_be_run_by_hand_and_stands_under_its_group() => ScheduledJobs.ShouldAllBe(job =>
        job.Annotations.OfType<ResourceCommandAnnotation>().Any(command => command.Name == "run-now")
        && job.Annotations.OfType<ResourceRelationshipAnnotation>().Any(relation => relation.Type == "Parent" && relation.Resource.Name == "jobs"));

    [Fact]
    public void Setting_names_are_unique()
    {
        HostSettings.All.Select(setting => setting.Parameter).ShouldBeUnique();
        HostSettings.All.Select(setting => setting.Variable).ShouldBeUnique();
    }

    // A letter, then letters, digits and single dashes, ending in no dash: the common ground of both.
    [GeneratedRegex("^[a-z](-?[a-z0-9])*$")]
    private static partial Regex ResourceName();
}
