// The peer of the measurements: the least that a Razor app can be. With --items=FILE also the least that shows items of a database,
// and the least that keeps its answers; with --numbers=FILE the least that writes the doubles of a file as JSON. Without them nothing of that is
// set up, so that the cold start stays what it is.
using Microsoft.EntityFrameworkCore;
using MinimalRazor;

var builder = WebApplication.CreateBuilder(args);
var items = builder.Configuration["items"];
builder.Services.AddRazorPages();
var numbers = builder.Configuration["numbers"];
if (items is not null || numbers is not null)
    builder.Logging.SetMinimumLevel(LogLevel.Warning);
if (items is not null)
{
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

if (numbers is not null)
    app.MapNumbers(numbers);
app.MapRazorPages();
await app.RunAsync();
