using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongming.Statistics.DataSets;
using Tongming.Statistics.Releases;
using Tongming.Web.Platform.Hosting.Cached;

namespace Tongming.Web.Statistics.Portal;

/// <summary>数据: all data sets by field, the newest releases, and what is found by words.</summary>
[PublicPage]
internal sealed class DataPage(PublicNumbers numbers) : PageModel
{
    /// <summary>Longest question in characters.</summary>
    public const int LongestWords = 60;

    public IReadOnlyList<IGrouping<StatisticsField, PublicNumbers.Line>> Fields { get; private set; } = [];

    public IReadOnlyList<(Release Release, IReadOnlyList<PublicNumbers.Line> Sets)> Newest { get; private set; } = [];

    public string Words { get; private set; } = "";

    public IReadOnlyList<FoundIndicator> Indicators { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "q")] string? words, CancellationToken cancel)
    {
        Words = (words ?? "").Trim() is { Length: <= LongestWords } short_ ? short_ : words!.Trim()[..LongestWords];
        var lines = await numbers.ListAsync(cancel);
        if (Words.Length > 0)
            Indicators = await FoundIndicator.FindAsync(numbers, lines, Words, cancel);
        var shown = Words.Length == 0 ? lines : [.. lines.Where(line => FoundIndicator.Has(Words, line.Set.Title, line.Set.Words))];
        Fields = [.. shown.GroupBy(line => line.Set.Field).OrderBy(field => field.Key)];
        if (Words.Length == 0)
            Newest = await numbers.ReleasedAsync(6, cancel);
        return Page();
    }
}
