namespace Neptu.Jobs;

/// <summary>A job's work. To return is to say that all of it was done; anything else is thrown.</summary>
internal interface IJob
{
    /// <summary>Does the work once.</summary>
    Task RunAsync(CancellationToken cancellation);
}
