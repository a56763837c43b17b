namespace Neptu.ServiceDefaults;

/// <summary>How long a stopping host keeps accepting requests.</summary>
internal sealed class DrainOptions
{
    public const string Section = "Drain";

    /// <summary>Time for the load balancer to notice that the host is no longer ready; zero to 10 s, exclusive.</summary>
    public TimeSpan Delay { get; set; }
}
