using System.Security.Cryptography;
using System.Text;
using Neptu.LocalHost.Processes;

namespace Neptu.LocalHost.Servers;

/// <summary>Docker or Podman, if it answers: a client without its daemon does not.</summary>
internal sealed record ContainerRuntime(string Program)
{
    /// <summary>The first runtime that answers, or null.</summary>
    public static async Task<ContainerRuntime?> FindAsync(CancellationToken cancellationToken)
    {
        foreach (var program in new[] { "docker", "podman" })
        {
            if (Executables.Find(program) is not null
                && await ProcessRun.AnswersAsync(new ProcessPlan(program, program, "info"), TimeSpan.FromSeconds(5), cancellationToken))
                return new ContainerRuntime(program);
        }

        return null;
    }

    /// <summary>Downloads an image unless it is there.</summary>
    public async Task PullAsync(string image, ServerHome home, CancellationToken cancellationToken)
    {
        var inspect = await ProcessRun.ToEndAsync(new ProcessPlan(Program, Program, "image", "inspect", image), cancellationToken);
        if (inspect.ExitCode == 0) return;

        home.Note($"Downloading the image {image} with {Program}");
        await ProcessRun.SucceedAsync(new ProcessPlan($"{Program} pull", Program, "pull", "--quiet", image), cancellationToken);
    }

    /// <summary>Runs a container in the foreground; it goes when the process goes, by force too.</summary>
    /// <param name="name">The resource's name.</param>
    /// <param name="home">Makes the container's name this checkout's own.</param>
    /// <param name="port">The port on this machine's loopback, and the port inside.</param>
    /// <param name="arguments">Further options, then the image and its command.</param>
    public ProcessPlan Run(string name, ServerHome home, (int Outside, int Inside) port, params IReadOnlyList<string> arguments)
    {
        var container = $"{UniqueName(name, home)}-{Environment.ProcessId}";
        return new ProcessPlan(
            name, Program, ["run", "--rm", "--name", container, "--publish", $"127.0.0.1:{port.Outside}:{port.Inside}", .. arguments])
        {
            After = $"{Program} rm --force --volumes {container}",
        };
    }

    /// <summary>The name of something that belongs to one checkout.</summary>
    public static string UniqueName(string name, ServerHome home) =>
        $"neptu-{name}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(home.Directory)))[..8]}";
}
