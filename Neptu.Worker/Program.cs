using Neptu.ServiceDefaults;
using Neptu.Worker;

var builder = WebApplication.CreateBuilder(args);
builder.AddNeptuWorker();

var app = builder.Build();
app.UseNeptuWorker();

return await app.RunToExitCodeAsync();
