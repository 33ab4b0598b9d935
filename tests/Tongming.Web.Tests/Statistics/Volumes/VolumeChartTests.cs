using DocumentFormat.OpenXml.Packaging;
using Tongming.Statistics.Cubes;
using Tongming.Statistics.Tables;
using Tongming.Statistics.Volumes;
using Tongming.Web.Statistics.Volumes.Files;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace Tongming.Web.Tests.Statistics.Volumes;

/// <summary>The charts of a volume as a document: drawn by the office program from numbers that stand in the file.</summary>
public sealed class VolumeChartTests
{
    private static byte[] Written(params VolumeBlock[] blocks) =>
        VolumeDocument.Write(VolumeMade.Of(blocks), VolumeMade.Publisher, VolumeMade.Day);

    [Theory]
    [InlineData(ChartKind.Line, "lineChart", "standard")]
    [InlineData(ChartKind.Bar, "barChart", "clustered")]
    [InlineData(ChartKind.Stacked, "barChart", "stacked")]
    public async Task A_chart_holds_its_numbers_leaves_out_what_is_missing_and_has_its_table(ChartKind kind, string form, string grouping)
    {
        var layout = VolumeMade.Months(("工业", [1, null, 3.5]), ("农业", [4, 5, 6]));
        var file = Written(VolumeMade.Charted(layout, kind));
        ReadBack.AssertValid(file);
        using var document = Opened(file);
        var chart = Assert.Single(document.MainDocumentPart!.ChartParts).ChartSpace!;
        Assert.Empty(chart.Descendants<C.Formula>());
        Assert.Contains(form, chart.Descendants().Select(one => one.LocalName));
        Assert.Contains($"val=\"{grouping}\"", chart.OuterXml, StringComparison.Ordinal);
        Assert.Equal(["工业（亿元）", "农业（亿元）"], chart.Descendants<C.SeriesText>().Select(one => one.InnerText));
        Assert.Equal(
            ["1月", "2月", "3月"],
            chart.Descendants<C.StringLiteral>().First().Elements<C.StringPoint>().Select(one => one.InnerText)
        );
        Assert.Equal(
            ["0=1 2=3.5", "0=4 1=5 2=6"],
            chart
                .Descendants<C.NumberLiteral>()
                .Select(one => string.Join(' ', one.Elements<C.NumericPoint>().Select(point => $"{point.Index}={point.InnerText}")))
        );
        Assert.Equal(C.DisplayBlanksAsValues.Gap, chart.Descendants<C.DisplayBlanksAs>().Single().Val!.Value);
        Assert.Single(chart.Descendants<C.Legend>());
        var read = await ReadBack.DocumentAsync(file);
        Assert.Equal("工业（亿元）|1.0|…|3.5", string.Join('|', read.Tables[0].Rows[1].Cells.Select(read.Words)));
    }

    [Fact]
    public void A_single_series_has_no_legend_but_its_unit()
    {
        using var document = Opened(Written(VolumeMade.Charted(VolumeMade.Months(("工业", [1, 2])), ChartKind.Line)));
        var chart = document.MainDocumentPart!.ChartParts.Single().ChartSpace!;
        Assert.Empty(chart.Descendants<C.Legend>());
        Assert.Equal("亿元", chart.Descendants<C.ValueAxis>().Single().GetFirstChild<C.Title>()!.InnerText);
    }

    [Fact]
    public async Task A_confidential_number_is_no_point()
    {
        var layout = VolumeMade.Months(("工业", [1, 2]));
        var hidden = layout with
        {
            Lines = [layout.Lines[0] with { Values = [VolumeMade.Value("1"), VolumeMade.Sign(CellStatus.Confidential)] }],
        };
        var file = Written(VolumeMade.Charted(hidden, ChartKind.Bar));
        using var document = Opened(file);
        Assert.Single(document.MainDocumentPart!.ChartParts.Single().ChartSpace!.Descendants<C.NumericPoint>());
        Assert.Contains("× 保密", (await ReadBack.DocumentAsync(file)).Text.Text, StringComparison.Ordinal);
    }

    private static WordprocessingDocument Opened(byte[] file) => WordprocessingDocument.Open(new MemoryStream(file), false);
}
