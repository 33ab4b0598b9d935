using System.Text;
using Tongming.Statistics.Cubes;
using Tongming.Statistics.Tables;
using Tongming.Web.Platform.Ui.Desk;
using Tongming.Web.Statistics.Tables;

namespace Tongming.Web.Statistics.Portal;

/// <summary>A figure as markup of a text: heading with its source, paragraph, table. The script of the public page draws the chart from the table.</summary>
internal static class FigureMarkup
{
    /// <summary>What a figure shows.</summary>
    /// <param name="Kind">How it is drawn.</param>
    /// <param name="Title">Its heading.</param>
    /// <param name="Heads">What stands over the two columns.</param>
    /// <param name="Rows">The rows.</param>
    /// <param name="Words">The paragraph.</param>
    internal sealed record Content(
        ChartKind Kind,
        string Title,
        (string First, string Second) Heads,
        IReadOnlyList<(string Name, CubeCell Cell)> Rows,
        string Words
    )
    {
        /// <summary>Unit of the numbers, for their decimals.</summary>
        public IndicatorUnit? Unit { get; init; }
    }

    /// <summary>An indicator over its last periods.</summary>
    public static Content TrendOf(Category indicator, IndicatorSeries series, string words)
    {
        var points = series.Points.Skip(Math.Max(0, series.Points.Count - TableChoice.UsualPeriods)).ToList();
        var title = $"{series.NameOf(indicator)}，{points[0].Period}至{points[^1].Period}";
        return new Content(ChartKind.Line, title, ("时期", HeadOf(indicator)), [.. points.Select(one => (one.Period, one.Cell))], words)
        {
            Unit = indicator.Unit,
        };
    }

    /// <summary>Its regions at a period.</summary>
    public static Content RegionsOf(
        Category indicator,
        (string Name, string Period, IReadOnlyList<FigureWords.Place> Places) at,
        string words
    ) =>
        new(
            ChartKind.Bar,
            $"{at.Name}，各地区，{at.Period}",
            ("地区", HeadOf(indicator)),
            [.. at.Places.Select(one => (one.Name, one.Cell))],
            words
        )
        {
            Unit = indicator.Unit,
        };

    /// <summary>The markup. Names and numbers are escaped.</summary>
    public static string Of(PublicNumbers.Look look, DateTimeOffset now, Content content)
    {
        var address = $"/data/{Uri.EscapeDataString(look.Set.Code)}?version={Uri.EscapeDataString(look.Version.Number)}";
        var written = new StringBuilder(2048)
            .Append("<figure data-chart=\"")
            .Append(ChartOffer.CodeOf(content.Kind))
            .Append("\"><figcaption><strong>")
            .Append(Escaped(content.Title))
            .Append("</strong><br>资料来源：")
            .Append(Escaped(look.BodyName))
            .Append("，<a href=\"")
            .Append(Escaped(address))
            .Append("\">《")
            .Append(Escaped(look.Set.Title))
            .Append("》</a>，版本 ")
            .Append(Escaped(look.Version.Number))
            .Append('，')
            .Append(Dates.Moment(look.Version.ShownFrom!.Value))
            .Append(" 发布；")
            .Append(Dates.Moment(now))
            .Append(" 取数。")
            .Append(CellSigns.LegendOf(content.Rows.Select(row => row.Cell.Status)))
            .Append("</figcaption><p>")
            .Append(Escaped(content.Words))
            .Append("</p><table><thead><tr><th scope=\"col\">")
            .Append(Escaped(content.Heads.First))
            .Append("</th><th scope=\"col\">")
            .Append(Escaped(content.Heads.Second))
            .Append("</th></tr></thead><tbody>");
        foreach (var (name, cell) in content.Rows)
            written
                .Append("<tr><th scope=\"row\">")
                .Append(Escaped(name))
                .Append("</th><td class=\"right\">")
                .Append(Escaped(NumberWords.Of(cell.ForOthers(), content.Unit)))
                .Append(CellSigns.BehindOf(cell.Status))
                .Append("</td></tr>");
        return written.Append("</tbody></table></figure>").ToString();
    }

    private static string HeadOf(Category indicator) =>
        indicator.Unit is { Unit.Length: > 0 } unit ? $"{indicator.Label}（{unit.Unit}）" : indicator.Label;

    /// <summary>Only what markup needs: signs and Chinese stay as they are, so that cleaning leaves the figure as it is.</summary>
    private static string Escaped(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal)
            .Replace("\"", "&quot;", StringComparison.Ordinal);
}
