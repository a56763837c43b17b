using Neptu.Jobs;

return await JobCommandLine.RunAsync(args);
