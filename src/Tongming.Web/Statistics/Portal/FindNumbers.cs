using Tongming.Statistics.Cubes;
using Tongming.Statistics.Releases;
using Tongming.Statistics.Tables;
using Tongming.Web.Platform.Search;
using Tongming.Web.Platform.Ui.Desk;
using Tongming.Web.Statistics.Volumes;

namespace Tongming.Web.Statistics.Portal;

/// <summary>
/// Finds indicators, data sets, volumes and releases that are out by words, all of which they must have: indicators by their name, the other words for them and the title of their data
/// set, data sets by title and description, volumes and releases by title. Cubes are opened for the few numbers only that are shown.
/// </summary>
internal sealed class FindNumbers(PublicNumbers numbers, PublicVolumes volumes)
{
    /// <summary>Most lines of the group on the search page, and of them data sets, volumes and releases.</summary>
    public const int MostBeside = 10;

    private const int MostSets = 3;
    private const int MostVolumes = 2;
    private const int MostReleases = 2;

    /// <summary>An indicator that was found.</summary>
    /// <param name="Line">In which data set.</param>
    /// <param name="Category">The indicator.</param>
    internal sealed record Found(PublicNumbers.Line Line, Category Category)
    {
        /// <summary>Where its page stands.</summary>
        public string Address => Line.PageOf(Category);
    }

    /// <summary>Whether a data set has the words.</summary>
    public static bool Has(PublicNumbers.Line line, IReadOnlyList<string> words) =>
        Snippet.HasAll($"{line.Set.Title}\n{line.Set.Words}", words);

    /// <summary>The indicators of some data sets that have the words: names that are nothing else first, then those that begin with them, then those that have them.</summary>
    public async Task<IReadOnlyList<Found>> IndicatorsAsync(
        IReadOnlyList<PublicNumbers.Line> lines,
        IReadOnlyList<string> words,
        CancellationToken cancel
    )
    {
        var found = new List<Found>();
        if (words.Count == 0)
            return found;
        var oneByOne = words.Select(word => new[] { word }).ToList();
        foreach (var ofBody in lines.GroupBy(line => line.Set.BodyId))
        {
            var synonyms = await numbers.SynonymsAsync(ofBody.Key, cancel);
            foreach (var line in ofBody)
            {
                if (await numbers.IndicatorsOfAsync(line) is not { } indicators)
                    continue;
                found.AddRange(indicators.Where(one => IsMeant(one, line)).Select(one => new Found(line, one)));
            }

            bool IsMeant(Category one, PublicNumbers.Line line)
            {
                var own = $"{one.Label}\n{synonyms.GetValueOrDefault(one.Code, "")}";
                // The title of its data set narrows; alone it would name every indicator there.
                return oneByOne.Any(word => Snippet.HasAll(own, word)) && Snippet.HasAll($"{own}\n{line.Set.Title}", words);
            }
        }

        return [.. found.OrderBy(one => RankOf(one.Category.Label, words))];
    }

    /// <summary>What the search page of the portal shows of a body's numbers.</summary>
    public async Task<FoundBeside?> BesideAsync(Guid bodyId, string typed, CancellationToken cancel)
    {
        var words = Snippet.WordsOf(typed);
        if (words.Count == 0)
            return null;
        var lines = (await numbers.ListAsync(cancel)).Where(line => line.Set.BodyId == bodyId).ToList();
        var sets = lines.Where(line => Has(line, words)).Take(MostSets).Select(LineOf).ToList();
        var releases = (await numbers.ReleasesWithAsync(bodyId, title => Snippet.HasAll(title, words), MostReleases, cancel)).Select(
            LineOf
        );
        var issues = (await volumes.ListAsync(null, cancel))
            .Where(line => line.Volume.BodyId == bodyId && Snippet.HasAll(line.Volume.Title, words))
            .OrderByDescending(line => line.Volume.Shown)
            .Take(MostVolumes)
            .Select(LineOf);
        var rest = sets.Concat(issues).Concat(releases).ToList();
        var indicators = await IndicatorsAsync(lines, words, cancel);
        var shown = new List<FoundBesideLine>();
        foreach (var one in indicators.Take(MostBeside - rest.Count))
            shown.Add(await LineOfAsync(one));
        shown.AddRange(rest);
        return shown.Count == 0 ? null : new FoundBeside("统计数据", $"/data?q={Uri.EscapeDataString(typed)}", shown);
    }

    private static int RankOf(string label, IReadOnlyList<string> words) =>
        words.Any(word => string.Equals(label, word, StringComparison.OrdinalIgnoreCase)) ? 0
        : words.Any(word => label.StartsWith(word, StringComparison.OrdinalIgnoreCase)) ? 1
        : words.Any(word => label.Contains(word, StringComparison.OrdinalIgnoreCase)) ? 2
        : 3;

    private static FoundBesideLine LineOf(PublicNumbers.Line line) =>
        new("数据集", line.Set.Title, line.Page, "", $"{Dates.Moment(line.Newest.ShownFrom!.Value)} 更新");

    private static FoundBesideLine LineOf(PublicVolumes.Line line) =>
        new("书刊", line.Volume.Title, line.Volume.Address, "", $"{Dates.Moment(line.Volume.Shown)} 发布");

    private static FoundBesideLine LineOf(Release release) =>
        new("发布", release.Title, $"/releases/{release.Id}", "", Dates.Moment(release.ShownFrom!.Value));

    private async Task<FoundBesideLine> LineOfAsync(Found found)
    {
        var (unit, title) = (found.Category.Unit, found.Line.Set.Title);
        var latest = await numbers.FileOfAsync(found.Line) is { } file
            ? IndicatorSeries.Read(file, found.Category, _ => null).Latest
            : null;
        return latest is null
            ? new FoundBesideLine("指标", found.Category.Label, found.Address, "", title)
            : new FoundBesideLine(
                "指标",
                found.Category.Label,
                found.Address,
                NumberWords.Of(latest.Cell, unit) + unit?.Unit,
                $"{latest.Period}{(latest.Cell.Status == CellStatus.Provisional ? "，初步数" : "")}，{title}"
            );
    }
}
