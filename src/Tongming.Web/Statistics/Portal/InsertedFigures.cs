using Tongming.Statistics.Cubes;
using Tongming.Statistics.Tables;
using Tongming.Web.Platform.Search;
using Tongming.Web.Platform.Ui.Figures;

namespace Tongming.Web.Statistics.Portal;

/// <summary>
/// 数据图: figures of indicators for texts of the desk. Only numbers that everybody sees at that moment: an indicator over its last periods, or its regions at the newest one.
/// </summary>
internal static class InsertedFigures
{
    /// <summary>Most figures that are listed.</summary>
    public const int MostOffers = 40;

    /// <summary>Indicators of each data set that are listed where nothing is looked for.</summary>
    private const int OfEach = 2;

    private const string Trend = "trend";

    private const string Regions = "regions";

    /// <summary>How the editor gets them.</summary>
    public static FigureSource Source { get; } =
        new(
            (services, words, cancel) =>
                FindAsync(services.GetRequiredService<PublicNumbers>(), services.GetRequiredService<FindNumbers>(), words, cancel),
            (services, code, cancel) => MakeAsync(services.GetRequiredService<PublicNumbers>(), code, cancel)
        );

    /// <summary>By the name of an indicator, another word for it, or the title of a data set.</summary>
    private static async Task<IReadOnlyList<FigureOffer>> FindAsync(
        PublicNumbers numbers,
        FindNumbers find,
        string typed,
        CancellationToken cancel
    )
    {
        var words = Snippet.WordsOf(typed);
        var lines = await numbers.ListAsync(cancel);
        var found = words.Count == 0 ? await SomeAsync(numbers, lines) : [.. await find.IndicatorsAsync(lines, words, cancel)];
        foreach (var line in lines.Where(line => FindNumbers.Has(line, words)))
            found.AddRange((await numbers.IndicatorsOfAsync(line) ?? []).Select(one => new FindNumbers.Found(line, one)));
        var offers = new List<FigureOffer>();
        foreach (var one in found.DistinctBy(one => (one.Line.Set.Id, one.Category.Code)).Take(MostOffers / 2))
        {
            var of = $"{one.Line.Set.Title}，{one.Line.BodyName}";
            offers.Add(new FigureOffer(CodeOf(one, Trend), $"{one.Category.Label}：走势", of));
            if (await numbers.ShapeOfAsync(one.Line) is { } shape && HasParts(shape))
                offers.Add(new FigureOffer(CodeOf(one, Regions), $"{one.Category.Label}：各地区", of));
        }

        return offers;
    }

    /// <summary>The first indicators of each data set, those with the newest numbers first: what people find who have not typed anything yet.</summary>
    private static async Task<List<FindNumbers.Found>> SomeAsync(PublicNumbers numbers, IReadOnlyList<PublicNumbers.Line> lines)
    {
        var found = new List<FindNumbers.Found>();
        foreach (var line in lines.OrderByDescending(line => line.Newest.ShownFrom).Take(MostOffers / 2))
            found.AddRange((await numbers.IndicatorsOfAsync(line) ?? []).Take(OfEach).Select(one => new FindNumbers.Found(line, one)));
        return found;
    }

    private static async Task<string?> MakeAsync(PublicNumbers numbers, string code, CancellationToken cancel)
    {
        if (code.Split('/') is not [var set, var name, Trend or Regions] || await numbers.FindAsync(set, null, cancel) is not { } look)
            return null;
        var wanted = Uri.UnescapeDataString(name);
        if (look.File.Shape.Indicators.FirstOrDefault(one => one.Code == wanted) is not { } indicator)
            return null;
        var series = IndicatorSeries.Read(look.File, indicator, _ => null);
        if (series.Latest is not { } latest)
            return null;
        var places = series.PlacesAt(look.File, indicator, latest.Code);
        var words = FigureWords.Of(series.NameOf(indicator), indicator.Unit, series.Points, places);
        if (code.EndsWith('/' + Trend, StringComparison.Ordinal))
            return FigureMarkup.Of(look, numbers.Now, FigureMarkup.TrendOf(indicator, series, words));
        return places.Count < 2
            ? null
            : FigureMarkup.Of(
                look,
                numbers.Now,
                FigureMarkup.RegionsOf(indicator, (series.NameOf(indicator, withRegion: false), latest.Period, places), words)
            );
    }

    private static bool HasParts(CubeShape shape)
    {
        var at = shape.IndexOf(DimensionRole.Region);
        return at >= 0 && shape.Dimensions[at].Categories.Count(one => one.Parent == shape.Dimensions[at].Categories[0].Code) > 1;
    }

    private static string CodeOf(FindNumbers.Found one, string kind) =>
        $"{one.Line.Set.Code}/{Uri.EscapeDataString(one.Category.Code)}/{kind}";
}
