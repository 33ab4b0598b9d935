using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace MinimalRazor;

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

    public async Task FillAsync(int length)
    {
        await Database.EnsureCreatedAsync();
        if (await All.AnyAsync())
            return;
        // As long as the page beside which it is measured: 85 bytes a line, some 260 around them.
        const string Line = "<p>全区统计数据按季度公布，同比有增有减，分行业看总体平稳。</p>";
        var html = string.Concat(Enumerable.Repeat(Line, Math.Max(1, (length - 260) / System.Text.Encoding.UTF8.GetByteCount(Line))));
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
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
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
