using Tongming.Reports;
using Tongming.Reports.Reading;
using Tongming.Texts;

namespace Tongming.Tests.Reports.Reading;

/// <summary>An invented report in the normal form, whose parts a test replaces.</summary>
internal sealed record SampleReport
{
    public string Title { get; init; } = "云溪县统计局2023年政府信息公开工作年度报告";

    public string Introduction { get; init; } =
        "发布日期:2024-01-15\n本报告由云溪县统计局根据《中华人民共和国政府信息公开条例》编制,统计期限自2023年1月1日起至2023年12月31日止。";

    public string Overview { get; init; } =
        "2023年,云溪县统计局坚持以公开为常态,扎实做好各项工作。\n(一)主动公开。全年在网站公开信息120条。\n(二)依申请公开。全年收到申请3件。\n(三)政府信息管理。完善目录并及时更新。\n(四)平台建设。维护网站栏目并加强巡查。\n(五)监督保障。开展培训两次并纳入考核。";

    public string Problems { get; init; } = "解读形式还不够丰富。2024年将加强培训,进一步提高质量。";

    public string Others { get; init; } = "本年度未收取信息处理费。";

    public IReadOnlyList<string> Headings { get; init; } =
    [
        "一、总体情况",
        "二、主动公开政府信息情况",
        "三、收到和处理政府信息公开申请情况",
        "四、政府信息公开行政复议、行政诉讼情况",
        "五、存在的主要问题及改进情况",
        "六、其他需要报告的事项",
    ];

    public string Ending { get; init; } = "";

    public const string Table2 =
        "第二十条第(一)项\n信息内容|本年制发件数|本年废止件数|现行有效件数\n规章|0|0|0\n行政规范性文件|1|0|2\n第二十条第(五)项\n信息内容|本年处理决定数量\n行政许可|0";

    public const string Table3 =
        "(本列数据的勾稽关系为:第一项加第二项之和,等于第三项加第四项之和)|申请人情况\n一、本年新收政府信息公开申请数量|3|0|0|0|0|0|3\n二、上年结转政府信息公开申请数量|0|0|0|0|0|0|0\n三、本年度办理结果|(一)予以公开|3|0|0|0|0|0|3\n(六)其他处理|3.其他|0|0|0|0|0|0|0\n(七)总计|3|0|0|0|0|0|3\n四、结转下年度继续办理|0|0|0|0|0|0|0";

    public const string Table4 =
        "行政复议|行政诉讼\n结果维持|结果纠正|其他结果|尚未审结|总计|未经复议直接起诉|复议后起诉\n0|0|0|0|0|0|0|0|0|0|0|0|0|0|0";

    public string Words
    {
        get
        {
            string[] bodies = [Overview, Table2, Table3, Table4, Problems, Others];
            var sections = Headings.Select((heading, i) => heading.Length == 0 ? bodies[i] : $"{heading}\n{bodies[i]}");
            return string.Join('\n', (string[])[Title, Introduction, .. sections, Ending]);
        }
    }

    public ReadReport Read(ReportForm? form = ReportForm.C, CheckSettings? settings = null, ReportTables? tables = null) =>
        Read(Words, form, settings, tables);

    public static ReadReport Read(
        string words,
        ReportForm? form = ReportForm.C,
        CheckSettings? settings = null,
        ReportTables? tables = null
    )
    {
        var text = TextOf(words);
        var outline = OutlineReading.Read(text);
        var used = settings ?? CheckSettings.Default;
        var filled = tables is null ? null : new TablesFilled(tables, null, null, []);
        return new ReadReport(
            text,
            IdentityReading.Read(text, outline, used),
            outline,
            new TablesRead(null, null, null),
            form,
            filled,
            null,
            used
        );
    }

    public static ReportText TextOf(string words) => ReportText.Of(SourceDocument.Plain(words), new HashSet<string>());

    public static ReportTables StatedTables()
    {
        var cell = new ReadCell(CellState.Stated, 0, "0", null);
        var row = (IReadOnlyList<ReadCell>)[.. Enumerable.Repeat(cell, Table3Form.ColumnCount)];
        return new ReportTables(
            Table2Form.C.Keys.ToDictionary(key => key, _ => cell),
            [.. Enumerable.Repeat(row, Table3Form.RowCount)],
            [.. Enumerable.Repeat(cell, 15)]
        );
    }
}
