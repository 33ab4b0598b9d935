using System.Text;
using Tongming.Reports;
using Tongming.Texts;

namespace Tongming.Web.Tests.Reports;

/// <summary>
/// A report of era C put together by hand with its result, so that pages can be looked at and tested without the
/// checker: two columns do not add up, one answer is counted twice, one number of the text is doubtful.
/// </summary>
internal sealed class HandmadeReport
{
    private readonly StringBuilder text = new();
    private readonly Dictionary<string, Span> cells = [];
    private readonly int[,] numbers = new int[25, 7];

    private HandmadeReport()
    {
        (numbers[0, 0], numbers[0, 1], numbers[0, 6]) = (3, 2, 5);
        (numbers[2, 0], numbers[2, 1], numbers[2, 6]) = (3, 2, 5);
        (numbers[12, 0], numbers[12, 6]) = (2, 2);
        (numbers[23, 1], numbers[23, 6]) = (2, 2);
    }

    public const string Suspicious = "共收到依申请公开申请5件，其中1件由申请人主动撤回";

    public static ReportCheck Check() => new HandmadeReport().Build();

    private ReportCheck Build()
    {
        text.Append(
            "云湖区统计局2023年政府信息公开工作年度报告\n发布日期：2024-01-19\n\n一、总体情况\n（一）主动公开。全年在区政府网站公开信息126条。\n"
        );
        text.Append(
            $"（二）依申请公开。{Suspicious}，均已按期答复。\n（三）政府信息管理。（四）平台建设。（五）监督保障。\n\n二、主动公开政府信息情况\n"
        );
        foreach (var key in Table2Form.C.Keys)
            Line("2." + key, key, key == "penalties.decisions" ? ["6"] : ["0"]);
        text.Append("\n三、收到和处理政府信息公开申请情况\n");
        for (var row = 0; row < 25; row++)
            Line(
                $"3.{row}",
                Table3Form.Rows[row].Label,
                [.. Enumerable.Range(0, 7).Select(column => row == 4 ? "" : numbers[row, column].ToString())]
            );
        text.Append("\n四、政府信息公开行政复议、行政诉讼情况\n");
        Line(
            "4",
            "",
            [
                .. Enumerable
                    .Range(0, 15)
                    .Select(cell =>
                        cell == 8 ? "00"
                        : cell == 14 ? ""
                        : "0"
                    ),
            ]
        );
        text.Append("\n五、存在的主要问题及改进情况\n……\n六、其他需要报告的事项\n本年度未收取信息处理费。\n");
        var source = SourceDocument.Plain(text.ToString());
        return new ReportCheck(
            DocumentKind.AnnualReport,
            ["标题里有“政府信息公开工作年度报告”", "有六个部分和三张表"],
            ReportEra.C,
            ReportForm.C,
            2023,
            "云湖区统计局",
            "云湖区统计局2023年政府信息公开工作年度报告",
            new DateOnly(2024, 1, 19),
            new Coverage(
                41,
                4,
                1,
                [new(2, 10, 10), new(3, 175, 175), new(4, 14, 15)],
                ["表四“复议后起诉 总计”空白，按其余四格推算。"],
                ["I-row", "I-col", "I-bal"]
            ),
            Tables(),
            Findings(source),
            [],
            source
        );
    }

    private void Line(string key, string label, string[] values)
    {
        text.Append(label);
        for (var i = 0; i < values.Length; i++)
        {
            text.Append(" | ");
            cells[$"{key}.{i}"] = new Span(text.Length, values[i].Length);
            text.Append(values[i]);
        }

        text.Append(" |\n");
    }

    private ReadCell Cell(string key, string words) =>
        words.Length == 0
            ? new ReadCell(CellState.Blank, null, "", cells[key])
            : new ReadCell(CellState.Stated, int.Parse(words), words, cells[key]);

    private ReportTables Tables() =>
        new(
            Table2Form.C.Keys.ToDictionary(key => key, key => Cell($"2.{key}.0", key == "penalties.decisions" ? "6" : "0")),
            [
                .. Enumerable
                    .Range(0, 25)
                    .Select(row =>
                        (IReadOnlyList<ReadCell>?)
                            [
                                .. Enumerable
                                    .Range(0, 7)
                                    .Select(column => Cell($"3.{row}.{column}", row == 4 ? "" : numbers[row, column].ToString())),
                            ]
                    ),
            ],
            [
                .. Enumerable
                    .Range(0, 15)
                    .Select(cell => cell == 14 ? new ReadCell(CellState.Derived, 0, "", null) : Cell($"4.{cell}", cell == 8 ? "00" : "0")),
            ]
        );

    private List<Finding> Findings(SourceDocument source)
    {
        Evidence At(int row, int column) => Quote(source, cells[$"3.{row}.{column}"], 3, $"R{row + 1}", $"c{column + 1}");
        var suspect = text.ToString().IndexOf(Suspicious, StringComparison.Ordinal);
        return
        [
            new("I-col", Severity.Error, "表三自然人列：各项办理结果相加，不等于（七）总计。", "3+2=5≠0", [At(23, 0), At(2, 0), At(12, 0)]),
            new("I-col", Severity.Error, "表三总计列：各项办理结果相加，不等于（七）总计。", "5+2=7≠2", [At(23, 6), At(2, 6), At(12, 6)]),
            new(
                "I-bal",
                Severity.Error,
                "表三自然人列：新收加上年结转，不等于（七）总计加结转下年。",
                "3≠0",
                [At(0, 0), At(1, 0), At(23, 0), At(24, 0)]
            ),
            new(
                "I-bal",
                Severity.Error,
                "表三总计列：新收加上年结转，不等于（七）总计加结转下年。",
                "5≠2",
                [At(0, 6), At(1, 6), At(23, 6), At(24, 6)]
            ),
            new(
                "I-part",
                Severity.Error,
                "自然人列有5个办理结果，却只有3件申请：至少2件被重复计数。",
                "3+2=5>3",
                [At(2, 0), At(12, 0), At(0, 0)],
                "可能是一件申请部分公开、部分不掌握，只应计入（二）部分公开。"
            ),
            new(
                "V-zero",
                Severity.Error,
                "表四“未经复议直接起诉 尚未审结”写作“00”，应为“0”。",
                null,
                [Quote(source, cells["4.8"], 4, "2", "4")],
                "0"
            ),
            new(
                "W-place",
                Severity.Suspect,
                "文字说有1件申请由申请人撤回，表三（六）3.其他却是0。",
                null,
                [Quote(source, new Span(suspect, Suspicious.Length)), At(22, 0)],
                "撤回的申请一般计入（六）其他处理的“3.其他”。"
            ),
            new("N-parts", Severity.Hint, "总体情况里“政府信息管理”“平台建设”“监督保障”只有标题，没有内容。", null, []),
            new("V-blank", Severity.CannotCheck, "表三（三）1.属于国家秘密一行空白，这一行没有核对。", null, [At(4, 0)]),
        ];
    }

    private static Evidence Quote(SourceDocument source, Span span, int? table = null, string? row = null, string? column = null) =>
        new(table, row, column, span, source.Text.PlaceOf(span.Start), source.Text[span]);
}
