namespace Neptu;

/// <summary>What every project of the model has in common.</summary>
internal static class NeptuProjects
{
    public static IResourceBuilder<ProjectResource> AddNeptuProject<TProject>(this IDistributedApplicationBuilder builder, string name)
        where TProject : IProjectMetadata, new()
    {
        // Ports and environment come from here, not from a launch profile of the project. Connection properties are left out:
        // among them would be the passwords that the published apps get from the vault.
        var project = builder.AddProject<TProject>(name, options => options.ExcludeLaunchProfile = true)
            .WithReferenceEnvironment(ReferenceEnvironmentInjectionFlags.ConnectionString);

        // Without a launch profile a project would run as Production; in Azure it should.
        return builder.ExecutionContext.IsRunMode
            ? project.WithEnvironment(Topology.Settings.Environment, builder.Environment.EnvironmentName)
            : project;
    }

    public static IResourceBuilder<ProjectResource> WithOptionalReference(
        this IResourceBuilder<ProjectResource> project, IResourceBuilder<IResourceWithConnectionString>? source) =>
        source is null ? project : project.WithReference(source);

    /// <summary>The account and the deployment that answer questions; without an account the host answers offline.</summary>
    public static IResourceBuilder<ProjectResource> WithOracle(
        this IResourceBuilder<ProjectResource> project, IResourceBuilder<IResourceWithConnectionString>? openAi) =>
        openAi is null
            ? project
            : project.WithReference(openAi).WithEnvironment(Topology.Settings.OpenAiDeployment, Topology.Azure.OpenAiDeployment);

    /// <summary>Only the secrets that this project may know.</summary>
    public static IResourceBuilder<ProjectResource> WithSecrets(
        this IResourceBuilder<ProjectResource> project, Platform platform, IEnumerable<string> secrets)
    {
        foreach (var secret in secrets)
            platform.Inject(secret, project);
        return project;
    }

    /// <summary>What somebody gave a value for; the project has a default for the rest.</summary>
    public static IResourceBuilder<ProjectResource> WithOptions(
        this IResourceBuilder<ProjectResource> project, IEnumerable<OptionFacts> options)
    {
        var model = project.ApplicationBuilder;
        foreach (var option in options.Where(option => model.Configuration.ParameterValue(option.Parameter) is not null))
            project.WithEnvironment(option.Variable, model.ParameterOf(option));
        return project;
    }

    /// <summary>A parameter is one resource, however many projects take it.</summary>
    private static IResourceBuilder<ParameterResource> ParameterOf(this IDistributedApplicationBuilder model, OptionFacts option) =>
        model.Resources.OfType<ParameterResource>().SingleOrDefault(parameter => parameter.Name == option.Parameter) is { } known
            ? model.CreateResourceBuilder(known)
            : model.AddParameter(option.Parameter);
}
