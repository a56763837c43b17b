namespace Neptu.AppHost.Resources;

/// <summary>What every project of the model has in common.</summary>
internal static class NeptuProjects
{
    /// <summary>The model deployment that the oracle asks.</summary>
    private const string OpenAiDeployment = "gpt-4o-mini";

    /// <summary>Set by an IDE that debugs the projects of the model.</summary>
    private const string DebugSession = "DEBUG_SESSION_PORT";

    /// <summary>Adds a project whose ports and environment come from the model, not from its launch settings.</summary>
    public static IResourceBuilder<ProjectResource> AddNeptuProject<TProject>(this IDistributedApplicationBuilder builder, string name)
        where TProject : IProjectMetadata, new()
    {
        // Connection properties are left out: among them are the passwords that the published apps get from the vault.
        var project = builder.AddProject<TProject>(name, options => options.ExcludeLaunchProfile = true)
            .WithReferenceEnvironment(ReferenceEnvironmentInjectionFlags.ConnectionString | ReferenceEnvironmentInjectionFlags.ServiceDiscovery);

        // Without a launch profile a project would run as Production; in Azure it should.
        return builder.ExecutionContext.IsRunMode
            ? project.WithEnvironment("DOTNET_ENVIRONMENT", builder.Environment.EnvironmentName).RunBuiltAssembly(new TProject())
            : project;
    }

    /// <summary>The account and the deployment that answer questions; without an account the host answers offline.</summary>
    public static IResourceBuilder<ProjectResource> WithOracle(
        this IResourceBuilder<ProjectResource> project, IResourceBuilder<IResourceWithConnectionString>? openAi) =>
        openAi is null ? project : project.WithReference(openAi).WithEnvironment("AZURE_OPENAI_DEPLOYMENT", OpenAiDeployment);

    /// <summary>
    /// Runs the assembly that was built along with the AppHost, instead of a <c>dotnet run</c> for each project: that is another process
    /// of 65 MB, which does not pass on the request to stop. A debugger starts projects in its own way.
    /// </summary>
    private static IResourceBuilder<ProjectResource> RunBuiltAssembly(
        this IResourceBuilder<ProjectResource> project, IProjectMetadata metadata)
    {
        // PROJECT/bin/Debug/net10.0/: the same place below the other project's folder.
        var output = AppContext.BaseDirectory[AppContext.BaseDirectory.LastIndexOf($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal)..];
        var assembly = Path.Combine(
            Path.GetDirectoryName(metadata.ProjectPath) + output, Path.ChangeExtension(Path.GetFileName(metadata.ProjectPath), "dll"));
        var isDebugged = project.ApplicationBuilder.Configuration[DebugSession] is not null;
        return isDebugged || !File.Exists(assembly)
            ? project
            : project.WithLaunchToolArgs(context => context.Args.Add(assembly), showInCommandLine: false);
    }

    /// <summary>Hands the settings that have a value to a project, and no others.</summary>
    public static IResourceBuilder<ProjectResource> WithSettings(
        this IResourceBuilder<ProjectResource> project, Platform platform, params IEnumerable<HostSetting> settings)
    {
        foreach (var setting in settings)
            platform.Inject(setting, project);
        return project;
    }
}
