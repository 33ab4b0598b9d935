// The peer of the measurements: the least that a Razor app can be. With --items=FILE also the least that shows items of a database,
// and the least that keeps its answers; without it nothing of that is set up, so that the cold start stays what it is.
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

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
        await scope.ServiceProvider.GetRequiredService<Items>().FillAsync();
    app.UseOutputCache();
}

app.MapRazorPages();
await app.RunAsync();

/// <summary>An item, as small as it can be.</summary>
internal sealed class Item
{
    public int Id { get; set; }

    public string Title { get; set; } = "";

    public string Html { get; set; } = "";

    public DateTime ShownFrom { get; set; }

    public DateTime? ShownUntil { get; set; }
}

internal sealed class Items(DbContextOptions<Items> options) : DbContext(options)
{
    private const int Count = 20_000;

    public DbSet<Item> All => Set<Item>();

    public async Task FillAsync()
    {
        await Database.EnsureCreatedAsync();
        if (await All.AnyAsync())
            return;
        var html = string.Concat(Enumerable.Repeat("<p>全区统计数据按季度公布，同比有增有减，分行业看总体平稳。</p>", 12));
        for (var first = 1; first <= Count; first += 1000)
        {
            AddRange(
                Enumerable
                    .Range(first, 1000)
                    .Select(id => new Item
                    {
                        Id = id,
                        Title = $"全区统计数据 {id}",
                        Html = html,
                        ShownFrom = DateTime.UnixEpoch,
                    })
            );
            await SaveChangesAsync();
            ChangeTracker.Clear();
        }
    }
}

/// <summary>One item, read anew each time.</summary>
internal sealed class ItemModel(Items items) : PageModel
{
    public Item Item { get; private set; } = null!;

    public async Task OnGetAsync(int id)
    {
        var now = DateTime.UtcNow;
        Item = await items
            .All.AsNoTracking()
            .FirstAsync(one => one.Id == id && one.ShownFrom <= now && (one.ShownUntil == null || one.ShownUntil > now));
    }
}

/// <summary>The same, kept by the framework.</summary>
[OutputCache(Duration = 600)]
internal sealed class KeptItemModel(Items items) : PageModel
{
    public Item Item { get; private set; } = null!;

    public async Task OnGetAsync(int id) => Item = await items.All.AsNoTracking().FirstAsync(one => one.Id == id);
}
