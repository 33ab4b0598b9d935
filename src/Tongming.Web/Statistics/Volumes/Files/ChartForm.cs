using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing.Charts;
using Tongming.Statistics.Tables;
using Tongming.Statistics.Volumes;
using A = DocumentFormat.OpenXml.Drawing;

namespace Tongming.Web.Statistics.Volumes.Files;

/// <summary>A chart as office programs draw it themselves: with its numbers inside, or with the cells from which a workbook takes them.</summary>
internal static class ChartForm
{
    private const uint PointAxis = 1;
    private const uint NumberAxis = 2;

    /// <summary>Told apart by brightness too, and by marks where they are lines.</summary>
    private static readonly string[] Colours = ["1F5FA8", "D9822B", "3A8F5C", "8C3B6B", "6E7F8D", "B8A12E", "17324D", "C94F4F"];

    private static readonly MarkerStyleValues[] Marks =
    [
        MarkerStyleValues.Circle,
        MarkerStyleValues.Square,
        MarkerStyleValues.Triangle,
        MarkerStyleValues.Diamond,
    ];

    public static ChartSpace Of(ChartLines lines, ChartCells? cells = null)
    {
        var plot = new PlotArea(new Layout(), Drawn(lines, cells), CategoryAxisOf(), ValueAxisOf(lines));
        var chart = new Chart(TitleOf(lines.Title, 1200, true), new AutoTitleDeleted { Val = false }, plot);
        if (lines.Series.Count > 1)
            chart.Append(new Legend(new LegendPosition { Val = LegendPositionValues.Bottom }, new Overlay { Val = false }));
        chart.Append(new PlotVisibleOnly { Val = true }, new DisplayBlanksAs { Val = DisplayBlanksAsValues.Gap });
        return new ChartSpace(new RoundedCorners { Val = false }, chart);
    }

    private static OpenXmlCompositeElement Drawn(ChartLines lines, ChartCells? cells)
    {
        var isLine = lines.Kind == ChartKind.Line;
        OpenXmlCompositeElement form = isLine
            ? new LineChart(new Grouping { Val = GroupingValues.Standard }, new VaryColors { Val = false })
            : new BarChart(
                new BarDirection { Val = BarDirectionValues.Column },
                new BarGrouping { Val = lines.Kind == ChartKind.Stacked ? BarGroupingValues.Stacked : BarGroupingValues.Clustered },
                new VaryColors { Val = false }
            );
        for (var number = 0; number < lines.Series.Count; number++)
            form.Append(SeriesOf(lines, number, cells));
        if (isLine)
            form.Append(new ShowMarker { Val = true });
        else
            form.Append(new GapWidth { Val = 60 });
        if (lines.Kind == ChartKind.Stacked)
            form.Append(new Overlap { Val = 100 });
        form.Append(new AxisId { Val = PointAxis }, new AxisId { Val = NumberAxis });
        return form;
    }

    private static OpenXmlCompositeElement SeriesOf(ChartLines lines, int number, ChartCells? cells)
    {
        var (series, colour) = (lines.Series[number], Colours[number % Colours.Length]);
        var isLine = lines.Kind == ChartKind.Line;
        OpenXmlCompositeElement drawn = isLine ? new LineChartSeries() : new BarChartSeries();
        drawn.Append(
            new DocumentFormat.OpenXml.Drawing.Charts.Index { Val = (uint)number },
            new Order { Val = (uint)number },
            NameOf(series.Name, cells?.NameOf(number))
        );
        if (isLine)
            drawn.Append(
                new ChartShapeProperties(new A.Outline(Solid(colour)) { Width = 22225 }),
                new Marker(
                    new Symbol { Val = Marks[number % Marks.Length] },
                    new Size { Val = 5 },
                    new ChartShapeProperties(Solid(colour), new A.Outline(Solid(colour)))
                )
            );
        else
            drawn.Append(new ChartShapeProperties(Solid(colour)), new InvertIfNegative { Val = false });
        drawn.Append(PointsOf(lines.Points, cells?.Points), NumbersOf(series.Points, cells?.ValuesOf(number)));
        if (isLine)
            drawn.Append(new Smooth { Val = false });
        return drawn;
    }

    private static SeriesText NameOf(string name, string? cell) =>
        cell is null
            ? new SeriesText(new NumericValue(name))
            : new SeriesText(new StringReference(new Formula(cell), new StringCache(Words([name]))));

    private static CategoryAxisData PointsOf(IReadOnlyList<string> points, string? cells) =>
        cells is null
            ? new CategoryAxisData(new StringLiteral(Words(points)))
            : new CategoryAxisData(new StringReference(new Formula(cells), new StringCache(Words(points))));

    private static Values NumbersOf(IReadOnlyList<double?> points, string? cells) =>
        cells is null
            ? new Values(new NumberLiteral(Numbers(points)))
            : new Values(new NumberReference(new Formula(cells), new NumberingCache(Numbers(points))));

    private static IEnumerable<OpenXmlElement> Words(IReadOnlyList<string> words) =>
        [
            new PointCount { Val = (uint)words.Count },
            .. words.Select((word, at) => new StringPoint(new NumericValue(word)) { Index = (uint)at }),
        ];

    /// <summary>What is missing or confidential is no point, and no zero either.</summary>
    private static IEnumerable<OpenXmlElement> Numbers(IReadOnlyList<double?> points) =>
        [
            new FormatCode("General"),
            new PointCount { Val = (uint)points.Count },
            .. points
                .Select((point, at) => (Point: point, At: at))
                .Where(one => one.Point is not null)
                .Select(one => new NumericPoint(new NumericValue(one.Point!.Value.ToString("R", CultureInfo.InvariantCulture)))
                {
                    Index = (uint)one.At,
                }),
        ];

    private static CategoryAxis CategoryAxisOf() =>
        new(
            new AxisId { Val = PointAxis },
            new Scaling(new Orientation { Val = OrientationValues.MinMax }),
            new Delete { Val = false },
            new AxisPosition { Val = AxisPositionValues.Bottom },
            new NumberingFormat { FormatCode = "General", SourceLinked = false },
            new MajorTickMark { Val = TickMarkValues.Outside },
            new MinorTickMark { Val = TickMarkValues.None },
            // Below the plot, where columns may reach under zero.
            new TickLabelPosition { Val = TickLabelPositionValues.Low },
            new ChartShapeProperties(new A.Outline(Solid("808080")) { Width = 9525 }),
            Letters(900),
            new CrossingAxis { Val = NumberAxis },
            new Crosses { Val = CrossesValues.AutoZero }
        );

    private static ValueAxis ValueAxisOf(ChartLines lines)
    {
        var axis = new ValueAxis(
            new AxisId { Val = NumberAxis },
            new Scaling(new Orientation { Val = OrientationValues.MinMax }),
            new Delete { Val = false },
            new AxisPosition { Val = AxisPositionValues.Left },
            new MajorGridlines(new ChartShapeProperties(new A.Outline(Solid("D9D9D9")) { Width = 6350 }))
        );
        if (lines.Unit.Length > 0)
            axis.Append(TitleOf(lines.Unit, 900, false));
        var isLarge = lines.Series.SelectMany(series => series.Points).Any(point => point is { } number && Math.Abs(number) >= 10_000);
        axis.Append(
            new NumberingFormat { FormatCode = isLarge ? "#,##0" : "General", SourceLinked = false },
            new MajorTickMark { Val = TickMarkValues.None },
            new MinorTickMark { Val = TickMarkValues.None },
            new TickLabelPosition { Val = TickLabelPositionValues.NextTo },
            new ChartShapeProperties(new A.Outline(new A.NoFill())),
            Letters(900),
            new CrossingAxis { Val = PointAxis },
            new Crosses { Val = CrossesValues.AutoZero }
        );
        return axis;
    }

    private static Title TitleOf(string words, int size, bool bold) =>
        new(
            new ChartText(
                new RichText(
                    new A.BodyProperties(),
                    new A.ListStyle(),
                    new A.Paragraph(
                        new A.ParagraphProperties(new A.DefaultRunProperties { FontSize = size, Bold = bold }),
                        new A.Run(
                            new A.RunProperties
                            {
                                Language = "zh-CN",
                                FontSize = size,
                                Bold = bold,
                            },
                            new A.Text(words)
                        )
                    )
                )
            ),
            new Overlay { Val = false }
        );

    private static TextProperties Letters(int size) =>
        new(
            new A.BodyProperties(),
            new A.ListStyle(),
            new A.Paragraph(
                new A.ParagraphProperties(new A.DefaultRunProperties { FontSize = size }),
                new A.EndParagraphRunProperties { Language = "zh-CN" }
            )
        );

    private static A.SolidFill Solid(string colour) => new(new A.RgbColorModelHex { Val = colour });
}
