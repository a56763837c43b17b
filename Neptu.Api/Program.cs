using Neptu.Api;

var builder = WebApplication.CreateBuilder(args);
builder.AddNeptuApi();

var app = builder.Build();
app.UseNeptuApi();

await app.RunAsync();
