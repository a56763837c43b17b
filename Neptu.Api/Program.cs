using Neptu.Api;
using Neptu.ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddNeptuApi();

var app = builder.Build();
app.UseNeptuApi();

return await app.RunToExitCodeAsync();
