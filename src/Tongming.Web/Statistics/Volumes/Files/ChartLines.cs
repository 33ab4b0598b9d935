using System.Globalization;
using Tongming.Statistics.Cubes;
using Tongming.Statistics.Tables;
using Tongming.Statistics.Volumes;

namespace Tongming.Web.Statistics.Volumes.Files;

/// <summary>What a chart draws.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Kind">How it is drawn.</param>
/// <param name="Points">Names of the points from left to right.</param>
/// <param name="Series">What is drawn, in the order of the rows.</param>
internal sealed record ChartLines(string Title, ChartKind Kind, IReadOnlyList<string> Points, IReadOnlyList<ChartSeries> Series)
{
    /// <summary>Spreadsheets draw no more; what is not drawn stands in the table.</summary>
    public const int MostSeries = 255;

    /// <summary>Unit of the only series; empty where there are several, whose names have it.</summary>
    public string Unit { get; private init; } = "";

    /// <summary>False where there is nothing to see.</summary>
    public bool HasPoints => Series.Any(series => series.Points.Any(point => point is not null));

    /// <summary>True where a point has no number.</summary>
    public bool HasGaps => Series.Any(series => series.Points.Any(point => point is null));

    public static ChartLines Of(VolumeChart chart)
    {
        var table = chart.Table;
        var columns = PlacedTable.ValuesOf(table);
        List<string> points =
            table.Head.Count == 0
                ? ["数值"]
                : [.. table.Head[^1].SelectMany(span => Enumerable.Repeat(PlacedTable.WordsOf(span.Title), span.Columns))];
        while (points.Count < columns)
            points.Add($"{points.Count + 1}");
        var lines = table.Lines.Take(MostSeries).ToList();
        return new ChartLines(
            PlainWords.Line(chart.Title),
            chart.Kind,
            points,
            [.. lines.Select(line => new ChartSeries(NameOf(line), [.. PointsOf(line, columns)]))]
        )
        {
            Unit = lines is [var only]
                ? PlainWords.Line(only.Titles.Select(one => one.Unit).FirstOrDefault(unit => unit.Length > 0) ?? "")
                : "",
        };
    }

    /// <summary>A number as published, exactly; null for a sign and for what spreadsheets cannot hold without changing it.</summary>
    public static decimal? NumberOf(string text, bool isNumber)
    {
        const NumberStyles Published = NumberStyles.AllowLeadingSign | NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint;
        return
            isNumber
            && decimal.TryParse(text, Published, CultureInfo.InvariantCulture, out var number)
            && Math.Abs(number) < 1e27m
            && (decimal)(double)number == number
            ? number
            : null;
    }

    private static string NameOf(TableLine line) =>
        line.Titles.Count == 0 ? "数值" : string.Join(" · ", line.Titles.Select(PlacedTable.WordsOf));

    private static IEnumerable<double?> PointsOf(TableLine line, int columns)
    {
        for (var column = 0; column < columns; column++)
            yield return column < line.Values.Count ? Drawn(line.Values[column]) : null;
    }

    /// <summary>What is too long to be exact may still be drawn.</summary>
    private static double? Drawn(TableValue value) =>
        CellSigns.HasNumber(value.Status)
        && double.TryParse(value.Text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
        && double.IsFinite(number)
            ? number
            : null;
}

/// <summary>A line or the columns of one colour.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Points">Its numbers; null where there is none to show.</param>
internal sealed record ChartSeries(string Name, IReadOnlyList<double?> Points);
