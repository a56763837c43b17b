using Neptu.AppHost.Servers;

namespace Neptu.AppHost.LocalRun;

/// <summary>What local runs keep: data of the servers, generated secrets, and the record of the run that is going on.</summary>
/// <param name="Directory">The folder; ignored by git.</param>
internal sealed record StateFolder(string Directory)
{
    private const string Secrets = "secrets";

    /// <summary>Where servers keep their data.</summary>
    public ServerHome Servers { get; } = new(Directory, Console.WriteLine, (_, _) => { });

    /// <summary>A secret that is generated once and kept for this user alone: 80 letters and digits.</summary>
    public string GeneratedSecret(string name)
    {
        var path = Path.Combine(Servers.Private(Secrets), name);
        if (!File.Exists(path))
            PrivateFiles.Write(path, KeptPassword.New() + KeptPassword.New());
        return File.ReadAllText(path);
    }

    /// <summary>Deletes the data and the generated secrets; downloaded binaries stay.</summary>
    public void Reset()
    {
        foreach (var folder in new[] { Secrets, "postgres", "cache" }.Select(name => Path.Combine(Directory, name)).Where(System.IO.Directory.Exists))
        {
            // Data that the server's user could not reach here are kept elsewhere, behind a link.
            foreach (var link in System.IO.Directory.GetDirectories(folder).Select(path => new DirectoryInfo(path).ResolveLinkTarget(false)))
            {
                if (link is DirectoryInfo { Exists: true, Parent: { } parent })
                    parent.Delete(recursive: true);
            }

            System.IO.Directory.Delete(folder, recursive: true);
        }
    }
}
