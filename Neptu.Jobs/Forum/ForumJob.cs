using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Neptu.Jobs.Forum;

/// <summary>
/// The door before everything the forum agent does. It is off by default, and this version has no forum client:
/// switched on, a run fails and says so, rather than claim work that nobody did.
/// </summary>
internal abstract partial class ForumJob(IConfiguration configuration, ILogger log) : IJob
{
    /// <summary>The switch.</summary>
    public const string Setting = "Forum:Enabled";

    public Task RunAsync(CancellationToken cancellation)
    {
        if (configuration.GetValue<bool>(Setting))
            throw new NotSupportedException($"{Setting} is true, but this version has no forum client. Set it to false.");

        LogOff(log, Setting);
        return Task.CompletedTask;
    }

    [LoggerMessage(LogLevel.Information, "The forum agent is off ({Setting} is false): nothing to do.")]
    private static partial void LogOff(ILogger logger, string setting);
}

/// <summary>Answers comments on our own posts.</summary>
internal sealed class ReplyJob(IConfiguration configuration, ILogger<ReplyJob> log) : ForumJob(configuration, log);

/// <summary>Comments on posts of others; votes too when the scheduled minute is a multiple of 15.</summary>
internal sealed class CommentJob(IConfiguration configuration, ILogger<CommentJob> log) : ForumJob(configuration, log);

/// <summary>Posts; other activity too when the scheduled minute is a multiple of 20.</summary>
internal sealed class PostJob(IConfiguration configuration, ILogger<PostJob> log) : ForumJob(configuration, log);
