// The world without the Aspire packages: the same command starts the same topology as plain processes.
return await Neptu.LocalHost.Program.Main(args);
