using System.CommandLine;
using Neptu.Jobs.Calendar;
using Neptu.Jobs.Daily;
using Neptu.Jobs.Forum;
using Neptu.Jobs.Migrate;
using Neptu.Jobs.Reconcile;
using Neptu.Jobs.Wallet;

namespace Neptu.Jobs;

/// <summary>One program, a command a job.</summary>
internal static class JobCommandLine
{
    /// <summary>How long a job may take to end its work after SIGTERM.</summary>
    private static readonly TimeSpan DrainTime = TimeSpan.FromSeconds(10);

    /// <summary>Every command of the program: the one list of them.</summary>
    public static RootCommand CreateRoot() => new("Runs one of Neptu's jobs to its end. Exit code 0 only when its work was done.")
    {
        JobCommand<MigrateJob>("migrate", "Brings the database to the newest schema"),
        JobCommand<DailyJob>("daily", "Writes the readings of today and of the next six days, by Bali's day"),
        JobCommand<ReplyJob>("reply", "Forum: answers comments on our own posts (off by default)"),
        JobCommand<CommentJob>("comment", "Forum: comments on posts of others, votes every 15 minutes (off by default)"),
        JobCommand<PostJob>("post", "Forum: posts, other activity every 20 minutes (off by default)"),
        JobCommand<ReconcileJob>("reconcile", "Settles claims whose outcome on the chain is still open"),
        CalendarCommand.Create(),
        WalletCommand.Create(),
    };

    public static Task<int> RunAsync(string[] args)
    {
        var root = CreateRoot();
        var parsed = root.Parse(args);
        return parsed.Errors.Count == 0 && args.Length > 0
            ? parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = DrainTime })
            : Task.FromResult(Explain(root, parsed));
    }

    private static Command JobCommand<TJob>(string name, string description)
        where TJob : class, IJob
    {
        var command = new Command(name, description);
        command.SetAction((_, cancellation) => JobRunner.RunAsync<TJob>(name, cancellation));
        return command;
    }

    private static int Explain(RootCommand root, ParseResult parsed)
    {
        if (parsed.CommandResult.Command == root)
        {
            if (parsed.UnmatchedTokens is [var unknown, ..])
                Console.Error.WriteLine($"There is no job '{unknown}'.");
            Console.Error.WriteLine("The jobs:");
            foreach (var job in root.Subcommands)
                Console.Error.WriteLine($"  {job.Name,-10}{job.Description}");
        }
        else
        {
            foreach (var error in parsed.Errors)
                Console.Error.WriteLine(error.Message);
        }

        return ExitCode.Usage;
    }
}
