using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongming.Statistics.Cubes;
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

    /// <summary>An indicator that was found.</summary>
    /// <param name="Line">In which data set.</param>
    /// <param name="Code">Its code.</param>
    /// <param name="Label">Its name.</param>
    internal sealed record Found(PublicNumbers.Line Line, string Code, string Label);

    public IReadOnlyList<IGrouping<StatisticsField, PublicNumbers.Line>> Fields { get; private set; } = [];

    public IReadOnlyList<(Release Release, IReadOnlyList<PublicNumbers.Line> Sets)> Newest { get; private set; } = [];

    public string Words { get; private set; } = "";

    public IReadOnlyList<Found> Indicators { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "q")] string? words, CancellationToken cancel)
    {
        Words = (words ?? "").Trim() is { Length: <= LongestWords } short_ ? short_ : words!.Trim()[..LongestWords];
        var lines = await numbers.ListAsync(cancel);
        if (Words.Length > 0)
            Indicators = await FindAsync(lines, cancel);
        var shown = Words.Length == 0 ? lines : [.. lines.Where(line => Has(line.Set.Title, line.Set.Words))];
        Fields = [.. shown.GroupBy(line => line.Set.Field).OrderBy(field => field.Key)];
        if (Words.Length == 0)
            Newest = await numbers.ReleasedAsync(6, cancel);
        return Page();
    }

    private bool Has(params ReadOnlySpan<string> texts)
    {
        foreach (var text in texts)
            if (text.Contains(Words, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    private async Task<IReadOnlyList<Found>> FindAsync(IReadOnlyList<PublicNumbers.Line> lines, CancellationToken cancel)
    {
        var found = new List<Found>();
        foreach (var ofBody in lines.GroupBy(line => line.Set.BodyId))
        {
            var synonyms = await numbers.SynonymsAsync(ofBody.Key, cancel);
            foreach (var line in ofBody)
            {
                if (await numbers.ShapeOfAsync(line) is not { } shape)
                    continue;
                var at = shape.IndexOf(DimensionRole.Indicator);
                if (at < 0)
                    continue;
                found.AddRange(
                    shape
                        .Dimensions[at]
                        .Categories.Where(one => Has(one.Label, synonyms.GetValueOrDefault(one.Code, "")))
                        .Select(one => new Found(line, one.Code, one.Label))
                );
            }
        }

        return found;
    }
}
