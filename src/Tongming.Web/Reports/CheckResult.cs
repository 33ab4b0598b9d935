using System.ComponentModel;
using System.Text.Json.Serialization;

namespace Tongming.Web.Reports;

/// <summary>The result of a check as programs read it; names and order are a contract.</summary>
public sealed record CheckResult(
    [property: Description("每个文件一项，顺序与提交时相同。")] IReadOnlyList<FileResult> Files,
    [property: Description("文件夹中因文件类型不认识而跳过的文件数；接口总是 0。")] int Skipped
);

public sealed record FileResult(
    [property: Description("提交时的文件名。")] string File,
    [property: Description("annual-report 年度报告；not-a-report 读出了，但不是年度报告；unreadable 读不出。")] string Kind,
    [property: Description("不是年度报告时的文种；否则为 null。")] string? DocumentType,
    [property: Description("判断文种的依据。")] IReadOnlyList<string> Evidence,
    [property: Description("报告所属时期：A 2008—2018，B 2019—2020，C 2021 年以后。")] string? Era,
    [property: Description("所用表式；C-folded 是（六）其他处理只有一行的 2021 年表式。")] string? Form,
    [property: Description("报告所属年度。")] int? Year,
    [property: Description("报告机关。")] string? Body,
    [property: Description("页面写明的发布日期，形如 2024-01-15。")] string? Published,
    [property: Description("核对了多少。")] CoverageResult Coverage,
    [property: Description("读出的三张表；A 时期的报告和其他文件为 null。")] TablesResult? Tables,
    [property: Description("发现的问题，重的在前。")] IReadOnlyList<FindingResult> Findings,
    [property: Description("读不出时的一句话说明；否则为 null。")] string? Error
);

public sealed record CoverageResult(
    [property: Description("勾稽关系。")] IdentitiesResult Identities,
    [property: Description("每张表读出的单元格数；没有核对的表不列。")] CellsResult Cells,
    [property: Description("核对时所作的假定，例如空白按 0 计。")] IReadOnlyList<string> Notes
);

public sealed record IdentitiesResult(
    [property: Description("已核对。")] int Tested,
    [property: Description("其中不成立。")] int Failed,
    [property: Description("无法核对。")] int NotAssessable
);

public sealed record CellsResult(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull), Description("A 时期的统计表。")] CellCount? Table1 = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull), Description("主动公开政府信息情况。")] CellCount? Table2 = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull), Description("收到和处理政府信息公开申请情况。")]
        CellCount? Table3 = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull), Description("行政复议、行政诉讼情况。")]
        CellCount? Table4 = null
);

public sealed record CellCount(
    [property: Description("读出的单元格数，空白的也算。")] int Read,
    [property: Description("表式应有的单元格数。")] int Of
);

public sealed record TablesResult(
    [property: Description("键是“事项.栏目”，例如 penalties.decisions；值是数或 null，写有单位的金额是带单位的对象。")]
        IReadOnlyDictionary<string, Table2Value?> Table2,
    [property: Description("25 行（R1–R25），每行 7 个数（c1–c7）；空白为 null，表式没有的行整行为 null。")]
        IReadOnlyList<IReadOnlyList<decimal?>?> Table3,
    [property: Description("15 个数：复议、直接起诉、复议后起诉各 5 个。")] IReadOnlyList<decimal?> Table4
);

/// <summary>A cell of table 2: a number, or an amount of money with the unit that the cell states.</summary>
[JsonConverter(typeof(Table2ValueConverter))]
public sealed record Table2Value(decimal Value, string? Unit);

public sealed record FindingResult(
    [property: Description("规则编号，见规则列表。")] string Rule,
    [property: Description("error 错误；suspect 疑似；hint 提示；cannot-check 无法核对。")] string Severity,
    [property: Description("一句话说明。")] string Message,
    [property: Description("写开的算式，略去零项，例如 3+2=5≠0。")] string? Sum,
    [property: Description("涉及的单元格和原文。")] IReadOnlyList<PlaceResult> Where,
    [property: Description("修改建议，仅供参考。")] string? Suggestion
);

public sealed record PlaceResult(
    [property: Description("表号 2、3、4；1 是 A 时期的统计表；正文为 null。")] int? Table,
    [property: Description("行：表三 R1–R25，表四 1–3 组，表二的事项。")] string? Row,
    [property: Description("列：表三 c1–c7，表四 1–5，表二的栏目。")] string? Column,
    [property: Description("原文件中的行号，从 1 起。")] int Line,
    [property: Description("原文件中的页码，从 1 起；没有页的文件为 null。")] int? Page,
    [property: Description("原文。")] string Text
);
