using BenchmarkDotNet.Running;
using Neptu.Benchmarks.Load;
using Neptu.Benchmarks.Wariga;

return args switch
{
    ["days", .. var rest] => DayMeasurement.Run(rest),
    ["load", .. var rest] => await LoadProfile.RunAsync(rest),
    _ => BenchmarkSwitcher.FromAssembly(typeof(DayMeasurement).Assembly).Run(args).Any() ? 0 : 1,
};
