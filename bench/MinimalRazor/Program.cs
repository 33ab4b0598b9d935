// The peer of the measurements: the least that a Razor app can be. With --items=FILE also the least that shows items of a database,
// and the least that keeps its answers; without it nothing of that is set up, so that the cold start stays what it is.
using Microsoft.EntityFrameworkCore;
using MinimalRazor;

var builder = WebApplication.CreateBuilder(args);
var items = builder.Configuration["items"];
builder.Services.AddRazorPages();
if (items is not null)
{
    builder.Logging.SetMinimumLevel(LogLevel.Warning);
    builder.Services.AddDbContextPool<Items>(options => options.UseSqlite($"Data Source={items}"));
    builder.Services.AddOutputCache();
}

var app = builder.Build();
if (items is not null)
{
    await using (var scope = app.Services.CreateAsyncScope())
        await scope.ServiceProvider.GetRequiredService<Items>().FillAsync(builder.Configuration.GetValue("length", 3000));
    app.UseOutputCache();
}

app.MapRazorPages();
await app.RunAsync();
