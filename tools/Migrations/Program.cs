Console.WriteLine("Nothing to run: see CONTRIBUTING.md on how a migration is written.");
