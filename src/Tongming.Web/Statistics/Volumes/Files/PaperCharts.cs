using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing.Wordprocessing;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Tongming.Statistics.Volumes;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace Tongming.Web.Statistics.Volumes.Files;

/// <summary>The charts of a document. They hold their numbers themselves, so that no workbook is hidden in it.</summary>
internal sealed class PaperCharts
{
    private const long Width = 5_760_000;
    private const long Height = 3_060_000;
    private const string ChartUri = "http://schemas.openxmlformats.org/drawingml/2006/chart";

    private readonly Dictionary<VolumeChart, string> relations = new(ReferenceEqualityComparer.Instance);
    private uint drawn;

    /// <summary>Adds the parts of all charts that have something to show.</summary>
    public static PaperCharts Add(MainDocumentPart main, VolumeContent content)
    {
        var charts = new PaperCharts();
        foreach (var chart in BlocksOf(content).OfType<VolumeChart>())
        {
            var lines = ChartLines.Of(chart);
            if (!lines.HasPoints || charts.relations.ContainsKey(chart))
                continue;
            var relation = $"rIdChart{charts.relations.Count + 1}";
            main.AddNewPart<ChartPart>(relation).ChartSpace = ChartForm.Of(lines);
            charts.relations.Add(chart, relation);
        }

        return charts;
    }

    /// <summary>The paragraph with a chart; null where there is nothing to draw.</summary>
    public Paragraph? PictureOf(VolumeChart chart)
    {
        if (!relations.TryGetValue(chart, out var relation))
            return null;
        var graphic = new A.Graphic(new A.GraphicData(new C.ChartReference { Id = relation }) { Uri = ChartUri });
        var inline = new Inline(
            new Extent { Cx = Width, Cy = Height },
            new EffectExtent
            {
                LeftEdge = 0,
                TopEdge = 0,
                RightEdge = 0,
                BottomEdge = 0,
            },
            new DocProperties
            {
                Id = ++drawn,
                Name = $"统计图 {drawn}",
                Description = $"{PlainWords.Line(chart.Title)}，数字见图下的表",
            },
            new NonVisualGraphicFrameDrawingProperties(),
            graphic
        )
        {
            DistanceFromTop = 0,
            DistanceFromBottom = 0,
            DistanceFromLeft = 0,
            DistanceFromRight = 0,
        };
        return new Paragraph(VolumePaper.StyleOf(VolumeStyles.Picture), new Run(new Drawing(inline)));
    }

    private static IEnumerable<VolumeBlock> BlocksOf(VolumeContent content) =>
        content.Chapters.SelectMany(chapter => chapter.Sections).SelectMany(section => section.Blocks);
}
