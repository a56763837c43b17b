namespace Neptu.LocalHost.Resources;

/// <summary>Work that succeeds or fails as one.</summary>
internal static class Together
{
    /// <summary>Runs all at once; the first failure cancels the others and is what the caller sees.</summary>
    public static async Task RunAsync(CancellationToken cancellationToken, params Func<CancellationToken, Task>[] works)
    {
        using var others = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        List<Task> open = [.. works.Select(work => work(others.Token))];
        Task? failed = null;
        while (open.Count > 0)
        {
            var done = await Task.WhenAny(open);
            open.Remove(done);
            if (done.IsCompletedSuccessfully || failed is not null) continue;
            failed = done;
            await others.CancelAsync();
        }

        if (failed is not null) await failed;
    }
}
