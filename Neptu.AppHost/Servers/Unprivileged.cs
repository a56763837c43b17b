using Neptu.AppHost.Processes;

namespace Neptu.AppHost.Servers;

/// <summary>How to run a server that refuses root.</summary>
/// <param name="Prefix">The program, with arguments, that gives up root's rights and runs the rest of its command line.</param>
/// <param name="Owner">The user who must own the server's files; null when they stay with this process's user.</param>
internal sealed record Unprivileged(IReadOnlyList<string> Prefix, string? Owner)
{
    private static readonly string[] _userNamespace = ["unshare", "--user", "--map-user=65534", "--map-group=65534"];

    // nobody's group has different names.
    private static readonly (string User, string Group)[] _users = [("postgres", "postgres"), ("nobody", "65534")];

    /// <summary>
    /// Nothing for an ordinary user. For root a user namespace of one entry, in which root is nobody and the files need
    /// no other owner; where namespaces are refused, as in most containers, another user.
    /// </summary>
    public static async Task<Unprivileged> ChooseAsync(CancellationToken cancellationToken)
    {
        if (!Environment.IsPrivilegedProcess) return new Unprivileged([], Owner: null);

        var inNamespace = new Unprivileged(_userNamespace, Owner: null);
        if (await inNamespace.CanAsync(["true"], cancellationToken)) return inNamespace;

        foreach (var (user, group) in _users)
        {
            var asUser = new Unprivileged(["setpriv", $"--reuid={user}", $"--regid={group}", "--clear-groups", "--no-new-privs"], user);
            if (await asUser.CanAsync(["true"], cancellationToken)) return asUser;
        }

        throw new DistributedApplicationException(
            "PostgreSQL refuses to run as root, and neither unshare nor setpriv of util-linux can run it as anyone else here: " +
            "run this command as an ordinary user, or set ConnectionStrings__neptu.");
    }

    /// <summary>Whether a command succeeds without root's rights.</summary>
    public Task<bool> CanAsync(IReadOnlyList<string> command, CancellationToken cancellationToken) => ProcessRun.AnswersAsync(
        new ProcessPlan("unprivileged check", command[0], [.. command.Skip(1)]).Through(Prefix), TimeSpan.FromSeconds(5), cancellationToken);

    /// <summary>Gives files to the user who must own them.</summary>
    public async Task OwnAsync(string path, CancellationToken cancellationToken)
    {
        if (Owner is not null)
            await ProcessRun.SucceedAsync(new ProcessPlan("chown", "chown", "-R", Owner, path), cancellationToken);
    }
}
