using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongming.Statistics.Cubes;
using Tongming.Statistics.DataSets;
using Tongming.Statistics.Tables;
using Tongming.Web.Platform.Hosting.Cached;

namespace Tongming.Web.Statistics.Portal;

/// <summary>An indicator: its newest number, how it has moved, what it means, and what earlier versions said of it.</summary>
[PublicPage]
internal sealed class IndicatorPublicPage(PublicNumbers numbers) : PageModel
{
    /// <summary>Periods of the table and of the line.</summary>
    public const int Periods = 36;

    public PublicNumbers.Look Look { get; private set; } = null!;

    public Category Indicator { get; private set; } = null!;

    public IndicatorEntry? Explained { get; private set; }

    /// <summary>The series, in order of time: its last periods.</summary>
    public IReadOnlyList<SeriesWords.Point> Series { get; private set; } = [];

    /// <summary>Categories of the other dimensions that the series is of, such as 全市.</summary>
    public IReadOnlyList<(Dimension Dimension, Category Category)> Of { get; private set; } = [];

    public string Summary { get; private set; } = "";

    /// <summary>Footnotes of the table and of the indicator.</summary>
    public IReadOnlyList<string> Notes => [.. Look.File.Shape.Heading.Notes.Concat(Indicator.Notes).Distinct()];

    /// <summary>Why there are no numbers to show; null where there is nothing wrong.</summary>
    public string? Problem { get; private set; }

    /// <summary>The newest period with a number.</summary>
    public SeriesWords.Point? Latest { get; private set; }

    public async Task<IActionResult> OnGetAsync(string code, string indicator, CancellationToken cancel)
    {
        if (await numbers.FindAsync(code, null, cancel) is not { } look)
            return NotFound();
        Look = look;
        var shape = look.File.Shape;
        if (shape.Indicators.FirstOrDefault(one => one.Code == indicator) is not { } found)
            return NotFound();
        Indicator = found;
        Explained = (await numbers.ExplainedAsync(look.Set.BodyId, [Indicator], cancel)).GetValueOrDefault(indicator);
        var series = IndicatorSeries.Read(
            look.File,
            Indicator,
            dimension => dimension.Categories.FirstOrDefault(one => one.Code == Request.Query["v." + dimension.Code].ToString())
        );
        Of = series.Of;
        Series = [.. series.Points.Skip(Math.Max(0, series.Points.Count - Periods))];
        Latest = series.Latest;
        if (Latest is not null)
            Summary = FigureWords.Of(
                series.NameOf(Indicator),
                Indicator.Unit,
                series.Points,
                series.PlacesAt(look.File, Indicator, Latest.Code)
            );
        if (series.Fault is { } fault)
            (Problem, Response.StatusCode) = (StatisticsText.Say(fault), StatusCodes.Status500InternalServerError);
        return Page();
    }
}
