namespace Neptu.LocalHost.Terminal;

/// <summary>Shows what is being waited for.</summary>
internal interface IProgressView
{
    /// <summary>A sentence that stays.</summary>
    void Note(string text);

    /// <summary>Shows a step from now until the work is done, or has failed.</summary>
    Task<T> StepAsync<T>(string step, Func<Task<T>> work);
}

/// <summary>Steps without a result.</summary>
internal static class ProgressViewExtensions
{
    /// <summary>Shows a step from now until the work is done, or has failed.</summary>
    public static Task StepAsync(this IProgressView view, string step, Func<Task> work) => view.StepAsync(step, async () =>
    {
        await work();
        return true;
    });
}
