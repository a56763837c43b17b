using BenchmarkDotNet.Running;
using Neptu.Benchmarks.Wariga;

return args is ["days", .. var rest] ? DayMeasurement.Run(rest) : Run(args);

static int Run(string[] args) => BenchmarkSwitcher.FromAssembly(typeof(DayMeasurement).Assembly).Run(args).Any() ? 0 : 1;
