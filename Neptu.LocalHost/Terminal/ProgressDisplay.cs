using System.Globalization;
using Spectre.Console;

namespace Neptu.LocalHost.Terminal;

/// <summary>Chooses how to show progress.</summary>
internal static class ProgressDisplay
{
    /// <summary>Runs work with a view: a spinner and a clock for each step on a terminal, a line as it ends elsewhere.</summary>
    public static Task<T> RunAsync<T>(IAnsiConsole console, TimeProvider time, Func<IProgressView, Task<T>> work) =>
        console.IsLive()
            ? console.Progress()
                .Columns(new SpinnerColumn(), new TaskDescriptionColumn { Alignment = Justify.Left }, new ElapsedTimeColumn())
                .StartAsync(context => work(new LiveView(console, context)))
            : work(new PlainView(console, time));

    private sealed class LiveView(IAnsiConsole console, ProgressContext context) : IProgressView
    {
        public void Note(string text) => console.MarkupLineInterpolated($"{text}");

        public async Task<T> StepAsync<T>(string step, Func<Task<T>> work)
        {
            var task = context.AddTask(Markup.Escape(step));
            task.IsIndeterminate = true;
            try
            {
                var result = await work();
                task.Value = task.MaxValue;
                return result;
            }
            finally
            {
                task.StopTask();
            }
        }
    }

    private sealed class PlainView(IAnsiConsole console, TimeProvider time) : IProgressView
    {
        public void Note(string text) => console.Profile.Out.Writer.WriteLine(text);

        public async Task<T> StepAsync<T>(string step, Func<Task<T>> work)
        {
            var start = time.GetTimestamp();
            var result = await work();
            Note(string.Create(CultureInfo.InvariantCulture, $"{step}: {time.GetElapsedTime(start).TotalSeconds:0.0} s"));
            return result;
        }
    }
}
