using Tongming.Statistics.Cubes;
using Tongming.Statistics.Tables;
using Tongming.Statistics.Volumes;

namespace Tongming.Tests.Statistics.Volumes;

/// <summary>What a template becomes: every number that of the cube, and nothing where there is none.</summary>
public sealed class VolumeAssemblyTests
{
    private static readonly VolumeSource Source = new("gy", "工业生产情况", "1.0.0", new string('a', 64));

    [Fact]
    public void A_report_is_written_out_of_its_template()
    {
        var result = Assemble(
            """
            # 一、工业
            ## 1-1 【期】概况
            【月】月，全市工业总产值【数：gy；指标=gyzcz；地区=全市】，其中东区【数：gy；指标=工业总产值；地区=01】。
            【概要：gy；指标=gyzcz；地区=全市】
            【表：gy；题={期}工业；指标=gyzcz；地区=全部；时间=最近2期】
            【图：gy；类型=柱形；指标=gyzcz；地区=东区，西区；时间=本年】
            # 二、说明
            数据由本局整理。
            """
        );
        Assert.Empty(result.Faults);
        var content = result.Content;
        Assert.Equal(["一、工业", "二、说明"], content.Chapters.Select(one => one.Title));
        var section = Assert.Single(content.Chapters[0].Sections);
        Assert.Equal("1-1 2026年3月概况", section.Title);
        Assert.Equal(new VolumeParagraph("3月，全市工业总产值36.0亿元，其中东区13.0亿元。"), section.Blocks[0]);
        Assert.Equal(new VolumeParagraph("202603，工业总产值为36.0亿元，比202602增长5.9%。已连续 2 期上升。"), section.Blocks[1]);
        var table = Assert.IsType<VolumeTable>(section.Blocks[2]);
        Assert.Equal("2026年3月工业", table.Title);
        Assert.Equal(["34.0", "36.0"], table.Table.Lines[0].Values.Select(one => one.Text));
        Assert.Equal(3, table.Table.Lines.Count);
        var chart = Assert.IsType<VolumeChart>(section.Blocks[3]);
        Assert.Equal((ChartKind.Bar, 2), (chart.Kind, chart.Table.Lines.Count));
        Assert.Equal(["202601", "202602", "202603"], Assert.Single(chart.Table.Head).Select(one => one.Title.Text));
        Assert.Equal([new VolumeParagraph("数据由本局整理。")], content.Chapters[1].Sections.Single().Blocks);
        Assert.Equal([Source], content.Sources);
    }

    [Fact]
    public void A_change_is_told_against_the_same_period_of_the_year_before()
    {
        var shape = Cubed.Shape(
            Cubed.Indicators,
            new Dimension("sj", "时间", DimensionRole.Time, [new("202503", "2025年3月"), new("202603", "2026年3月")])
        );
        var builder = new CubeBuilder(shape);
        builder.Set(shape.PositionOf(0, 0), 100);
        builder.Set(shape.PositionOf(0, 1), 108.25);
        builder.Set(shape.PositionOf(1, 0), 5.5);
        builder.Set(shape.PositionOf(1, 1), 5.2);
        var result = Assemble("# 一\n比上年【比上年：gy；指标=gyzcz】，增速【比上年：gy；指标=gyzs；时间=202603】。", builder.Build());
        Assert.Empty(result.Faults);
        Assert.Equal(
            new VolumeParagraph("比上年增长8.3%，增速下降0.3个百分点。"),
            Assert.Single(result.Content.Chapters[0].Sections.Single().Blocks)
        );
    }

    [Theory]
    [InlineData("没有篇", "volume.chapter", 1)]
    [InlineData("# 一\n【表：gy；没有等号】", "volume.command.choice", 2)]
    [InlineData("# 一\n【表】", "volume.command.code", 2)]
    [InlineData("# 一\n【画：gy】", "volume.command", 2)]
    [InlineData("# 一\n话【表：gy】", "volume.command.alone", 2)]
    [InlineData("# 一\n【表：gy", "volume.command.open", 2)]
    [InlineData("# 一\n\n【表：别的】", "volume.data-set", 3)]
    [InlineData("# 一\n【表：gy；性别=男】", "volume.dimension", 2)]
    [InlineData("# 一\n【表：gy；行=性别】", "volume.dimension", 2)]
    [InlineData("# 一\n【表：gy；地区=南区】", "volume.category", 2)]
    [InlineData("# 一\n【表：gy；时间=上年同期】", "volume.category", 2)]
    [InlineData("# 一\n【图：gy；类型=饼图】", "volume.chart", 2)]
    [InlineData("# 一\n有【数：gy；指标=gyzcz；地区=全部】", "volume.several", 2)]
    [InlineData("# 一\n有【比上年：gy；指标=gyzcz】", "volume.category", 2)]
    public void What_cannot_be_put_there_is_told_with_its_line(string text, string code, int line)
    {
        var fault = Assert.Single(Assemble(text).Faults);
        Assert.Equal((code, line), (fault.Refusal.Code, fault.Line));
    }

    [Fact]
    public void A_volume_before_all_numbers_has_no_period() =>
        Assert.Equal("volume.no-period", Assert.Single(Assemble("# 一\n【表：gy】", period: "2025").Faults).Refusal.Code);

    [Theory]
    [InlineData("【数：gy；指标=gyzcz】")]
    [InlineData("【数：gy；指标=工业总产值；时间=本期】")]
    [InlineData("【数：gy；指标=gyzcz；时间=最近1期】")]
    [InlineData("【数：gy；指标=gyzcz；时间=上年同期】")]
    [InlineData("【比上年：gy；指标=gyzcz】")]
    public void A_number_in_a_sentence_never_comes_of_an_earlier_period_of_the_same_rhythm(string insert)
    {
        var fault = Assert.Single(Assemble($"# 一\n有{insert}", period: "202607").Faults);
        Assert.Equal("volume.no-period", fault.Refusal.Code);
        Assert.Equal(["工业总产值", "2026年7月"], fault.Refusal.Arguments);
    }

    [Theory]
    [InlineData("202607", "【数：gy；指标=gyzcz；时间=202606】")]
    [InlineData("2026Q2", "【数：gy；指标=gyzcz】")]
    [InlineData("2026", "【数：gy；指标=gyzcz】")]
    public void A_period_that_is_named_or_of_another_rhythm_is_taken_as_before(string period, string insert)
    {
        var result = Assemble($"# 一\n有{insert}。", period: period);
        Assert.Empty(result.Faults);
        Assert.Equal(new VolumeParagraph("有42.0亿元。"), Assert.Single(result.Content.Chapters[0].Sections[0].Blocks));
    }

    [Fact]
    public void Months_and_quarters_in_one_column_are_not_counted_together()
    {
        var times = Cubed.Times with { Categories = [.. Cubed.Times.Categories, new Category("2026Q1", "一季度")] };
        var cube = new CubeBuilder(Cubed.Shape(times));
        for (var at = 0; at < 7; at++)
            cube.Set(at, at + 1);
        var table = Assemble("# 一\n本月【数：gy】\n【表：gy；时间=最近2期】", cube.Build()).Content.Chapters[0].Sections[0].Blocks;
        Assert.Equal(new VolumeParagraph("本月3"), table[0]);
        Assert.Equal(
            "2 3",
            string.Join(' ', Assert.IsType<VolumeTable>(table[1]).Table.Lines.SelectMany(one => one.Values).Select(one => one.Text))
        );
    }

    [Theory]
    [InlineData("202607", "【表：gy；题={期}工业】", "2026年7月工业（截至202606）")]
    [InlineData("202607", "【图：gy；时间=最近3期】", "工业生产情况（截至202606）")]
    [InlineData("202607", "【表：gy；时间=本年】", "工业生产情况（截至202606）")]
    [InlineData("202607", "【表：gy；时间=全部】", "工业生产情况（截至202606）")]
    [InlineData("2026", "【表：gy；时间=本年】", "工业生产情况（截至202606）")]
    [InlineData("202606", "【表：gy；时间=最近3期】", "工业生产情况")]
    [InlineData("2026Q1", "【表：gy】", "工业生产情况")]
    [InlineData("202602", "【表：gy；时间=全部】", "工业生产情况")]
    [InlineData("202607", "【表：gy；时间=202601，202602】", "工业生产情况")]
    public void A_table_that_ends_before_its_volume_says_so(string period, string insert, string title)
    {
        var result = Assemble($"# 一\n{insert}", period: period);
        Assert.Empty(result.Faults);
        Assert.Equal(
            title,
            Assert.Single(result.Content.Chapters[0].Sections[0].Blocks) switch
            {
                VolumeTable table => table.Title,
                VolumeChart chart => chart.Title,
                _ => null,
            }
        );
    }

    [Theory]
    [InlineData("202601", "202512", true)]
    [InlineData("202601", "2025", false)]
    [InlineData("202601", "2025Q4", false)]
    [InlineData("2026Q1", "2025Q4", true)]
    [InlineData("2026Q1", "2025H2", false)]
    [InlineData("2026Q1", "202512", false)]
    [InlineData("2026", "2025", true)]
    public void Months_quarters_halves_and_years_are_different_rhythms(string period, string code, bool same) =>
        Assert.Equal(same, VolumePeriod.Of(period).Value!.HasRhythmOf(code));

    [Fact]
    public void A_quarter_takes_the_months_up_to_its_end() =>
        Assert.Equal(
            "202603",
            Assert
                .IsType<VolumeTable>(Assemble("# 一\n【表：gy；时间=本期】", period: "2026Q1").Content.Chapters[0].Sections[0].Blocks[0])
                .Table.Head[0][0]
                .Title.Text
        );

    [Fact]
    public void A_confidential_number_stands_in_no_word_and_no_byte()
    {
        var shape = Cubed.Shape();
        var builder = Cubed.Builder(shape);
        builder.Set(Cubed.At(shape, "gyzcz", "01", "202603"), 7654321.5, CellStatus.Confidential);
        var result = Assemble(
            "# 一\n有【数：gy；指标=gyzcz；地区=东区】\n【概要：gy；指标=gyzcz；地区=东区】\n【表：gy；指标=gyzcz；地区=全部】\n【图：gy；指标=gyzcz；地区=全部；时间=全部】",
            builder.Build()
        );
        Assert.Equal("volume.no-number", Assert.Single(result.Faults).Refusal.Code);
        var kept = System.Text.Encoding.UTF8.GetString(result.Content.ToBytes());
        Assert.DoesNotContain("7654321", kept, StringComparison.Ordinal);
        Assert.DoesNotContain("7,654,321", kept, StringComparison.Ordinal);
        Assert.Contains("×", kept, StringComparison.Ordinal);
    }

    [Fact]
    public void More_cells_than_a_volume_holds_are_refused()
    {
        var shape = Cubed.Shape(
            Cubed.Indicators,
            new Dimension("dq", "地区", DimensionRole.Region, [.. Enumerable.Range(0, 4_000).Select(at => new Category($"{at}", $"{at}"))]),
            Cubed.Times
        );
        var text = "# 一\n" + string.Concat(Enumerable.Repeat("【表：gy；地区=全部】\n", 63));
        var fault = Assert.Single(Assemble(text, new CubeBuilder(shape).Build()).Faults);
        Assert.Equal(("volume.too-large", 64), (fault.Refusal.Code, fault.Line));
        Assert.Equal(
            "selection.too-large",
            Assert.Single(Assemble("# 一\n【表：gy；地区=全部；时间=最近2期】", new CubeBuilder(shape).Build()).Faults).Refusal.Code
        );
    }

    [Fact]
    public void What_is_kept_is_read_back_alike()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            ICells cube = RandomCubes.Of(new Random(seed));
            var content = Assemble(
                $"# 一\n【表：gy；{string.Join('；', Enumerable.Range(0, cube.Shape.Dimensions.Count).Select(at => $"d{at}=全部"))}】",
                Renamed(cube),
                "9998"
            ).Content;
            Assert.Equal(content.ToBytes(), VolumeContent.Of(content.ToBytes()).ToBytes());
            var table = Assert.IsType<VolumeTable>(Assert.Single(content.Chapters[0].Sections[0].Blocks));
            Assert.Equal(cube.Shape.CellCount, table.Table.Lines.Sum(line => line.Values.Count));
            Assert.Equal(
                Enumerable.Range(0, (int)cube.Shape.CellCount).Count(at => cube.At(at).ForOthers().Value is not null),
                table.Table.Lines.Sum(line => line.Values.Count(value => CellSigns.HasNumber(value.Status)))
            );
        }
    }

    /// <summary>The same cube with codes that a template can name.</summary>
    private static Renaming Renamed(ICells cells) => new(cells);

    private sealed class Renaming(ICells cells) : ICells
    {
        public CubeShape Shape { get; } =
            CubeShape.Create(cells.Shape.Heading, [.. cells.Shape.Dimensions.Select((one, at) => one with { Code = $"d{at}" })]).Value!;

        public IReadOnlyDictionary<long, IReadOnlyList<string>> Notes => cells.Notes;

        public CubeCell At(long position) => cells.At(position);
    }

    private static VolumeAssembly.Result Assemble(string text, ICells? cells = null, string period = "202603") =>
        VolumeAssembly.Of(
            "统计月报",
            VolumeScript.Of(text),
            VolumePeriod.Of(period).Value!,
            new Dictionary<string, VolumeAssembly.Input> { ["gy"] = new(Source, cells ?? Cubed.Builder().Build()) }
        );
}
