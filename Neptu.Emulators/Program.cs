using Neptu.Emulators;

var builder = WebApplication.CreateBuilder(args);
builder.AddEmulators();

var app = builder.Build();
app.UseEmulators();

await app.RunAsync();
