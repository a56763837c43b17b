namespace Neptu.AppHost.Resources;

/// <summary>What every project of the model has in common.</summary>
internal static class NeptuProjects
{
    /// <summary>The model deployment that the oracle asks.</summary>
    private const string OpenAiDeployment = "gpt-4o-mini";

    /// <summary>Adds a project whose ports and environment come from the model, not from its launch settings.</summary>
    public static IResourceBuilder<ProjectResource> AddNeptuProject<TProject>(this IDistributedApplicationBuilder builder, string name)
        where TProject : IProjectMetadata, new()
    {
        // Connection properties are left out: among them are the passwords that the published apps get from the vault.
        var project = builder.AddProject<TProject>(name, options => options.ExcludeLaunchProfile = true)
            .WithReferenceEnvironment(ReferenceEnvironmentInjectionFlags.ConnectionString | ReferenceEnvironmentInjectionFlags.ServiceDiscovery);

        // Without a launch profile a project would run as Production; in Azure it should.
        return builder.ExecutionContext.IsRunMode
            ? project.WithEnvironment("DOTNET_ENVIRONMENT", builder.Environment.EnvironmentName)
            : project;
    }

    /// <summary>The account and the deployment that answer questions; without an account the host answers offline.</summary>
    public static IResourceBuilder<ProjectResource> WithOracle(
        this IResourceBuilder<ProjectResource> project, IResourceBuilder<IResourceWithConnectionString>? openAi) =>
        openAi is null ? project : project.WithReference(openAi).WithEnvironment("AZURE_OPENAI_DEPLOYMENT", OpenAiDeployment);

    /// <summary>Hands the settings that have a value to a project, and no others.</summary>
    public static IResourceBuilder<ProjectResource> WithSettings(
        this IResourceBuilder<ProjectResource> project, Platform platform, params IEnumerable<HostSetting> settings)
    {
        foreach (var setting in settings)
            platform.Inject(setting, project);
        return project;
    }
}
